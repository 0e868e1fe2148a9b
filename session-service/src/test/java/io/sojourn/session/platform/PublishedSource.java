package io.sojourn.session.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.session.platform.Broker.Followed;
import java.util.List;
import java.util.Objects;

/** A source of a system of its own, as an admin changes it and as other services get it from the catalog topic. */
public final class PublishedSource implements AutoCloseable {
    private final Broker broker = new Broker();
    private final Followed catalog = broker.follow(TopicName.CATALOG);
    private final TestSource source = TestSource.made();

    public String systemId() {
        return source.systemId();
    }

    /** A request of an admin. */
    public RequestSpecification admin() {
        return source.admin();
    }

    /** Where it is, and what is below it. */
    public String path(String below) {
        return source.path(below);
    }

    /** Its current key. */
    public String currentKey() {
        return source.currentKey();
    }

    /** What the API says of it. */
    public ValidatableResponse get() {
        return admin().get(path("")).then();
    }

    /** Changes it as an admin. */
    public ValidatableResponse edit(Object changes) {
        return admin().body(changes).patch(path("")).then();
    }

    /** Its last entry on the catalog topic; fails while there is none. */
    public Source published() {
        List<CatalogMessage> entries = catalog.values("source/" + source.id(), CatalogMessage.class);
        assertThat(entries).isNotEmpty();
        return Objects.requireNonNull(entries.getLast().source());
    }

    @Override
    public void close() {
        broker.close();
    }
}
