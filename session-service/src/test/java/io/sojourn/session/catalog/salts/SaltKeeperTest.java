package io.sojourn.session.catalog.salts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("W2")
class SaltKeeperTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    SaltKeeper keeper;

    private final Broker broker = new Broker();
    private Followed catalog;

    @BeforeEach
    void follow() {
        catalog = broker.follow(TopicName.CATALOG);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void publishesASaltForTodayAndTomorrow() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        keep(Instant.now());

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(salts(today)).isNotEmpty();
            assertThat(salts(today.plusDays(1))).isNotEmpty().allSatisfy(salt -> assertThat(salt.bytes())
                    .hasSize(32));
        });
    }

    @Test
    void makesOneSaltADayHoweverManyInstancesDoSo() {
        Instant noon = Instant.parse("2031-05-01T12:00:00Z");
        List<Uni<Void>> instances =
                Stream.generate(() -> keeper.keep(noon)).limit(8).toList();

        Uni.join().all(instances).andFailFast().await().atMost(SOON);
        keep(noon);

        keep(noon.plus(Duration.ofDays(1)));
        await().atMost(SOON).until(() -> !salts(LocalDate.of(2031, 5, 3)).isEmpty());
        assertThat(salts(LocalDate.of(2031, 5, 1))).hasSize(1);
        assertThat(salts(LocalDate.of(2031, 5, 2))).hasSize(1);
    }

    @Test
    void forgetsADaysSaltAnHourAfterTheDay() {
        LocalDate day = LocalDate.of(2032, 2, 29);
        keep(Instant.parse("2032-02-29T08:00:00Z"));

        keep(Instant.parse("2032-03-01T00:59:59Z"));
        await().atMost(SOON).until(() -> !salts(LocalDate.of(2032, 3, 2)).isEmpty());
        assertThat(isRemoved(day)).isFalse();

        keep(Instant.parse("2032-03-01T01:00:00Z"));

        await().atMost(SOON).until(() -> isRemoved(day));
        assertThat(isRemoved(day.plusDays(1))).isFalse();
    }

    @Test
    void tellsAgainThatTheSaltOfTheDayBeforeIsGone() {
        LocalDate gone = LocalDate.ofInstant(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC)
                .minusDays(1);

        keeper.repeatRemoval().await().atMost(SOON);

        await().atMost(SOON).untilAsserted(() -> assertThat(catalog.records())
                .filteredOn(record -> record.key().equals(Salt.key(gone)))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.value()).isNull()));
    }

    private void keep(Instant now) {
        keeper.keep(now).await().atMost(SOON);
    }

    private List<Salt> salts(LocalDate day) {
        return catalog.values(Salt.key(day), CatalogMessage.class).stream()
                .map(CatalogMessage::salt)
                .toList();
    }

    private boolean isRemoved(LocalDate day) {
        return catalog.records().stream()
                        .filter(record -> record.key().equals(Salt.key(day)))
                        .toList()
                        .getLast()
                        .value()
                == null;
    }
}
