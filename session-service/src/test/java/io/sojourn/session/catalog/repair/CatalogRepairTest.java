package io.sojourn.session.catalog.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogRepairTest {
    @Inject
    CatalogRepair repair;

    @Test
    void publishesTheWholeCatalogAtEachStart() {
        try (Broker broker = new Broker()) {
            String system = Api.newSystem("ada");
            Followed catalog = broker.follow(TopicName.CATALOG);
            await().until(() ->
                    catalog.values("member/" + system, CatalogMessage.class).size() == 1);

            repair.start(new StartupEvent());

            await().untilAsserted(() -> {
                assertThat(catalog.values("system/" + system, CatalogMessage.class))
                        .hasSize(2);
                assertThat(catalog.values("member/" + system, CatalogMessage.class))
                        .hasSize(2);
            });
        }
    }
}
