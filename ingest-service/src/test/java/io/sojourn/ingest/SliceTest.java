package io.sojourn.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.events.EventMessage;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service with a source of its own. */
public abstract class SliceTest {
    @Inject
    protected TestTopics topics;

    /** The source that the test sends as. */
    protected Source source;

    /** The source that the test needs. */
    protected Source source() {
        return TestSources.open();
    }

    @BeforeEach
    void publishSource() {
        source = source();
        topics.publish(source);
    }

    /** A request with the source's write key. */
    protected RequestSpecification authorized() {
        return given().auth().preemptive().basic(writeKey(), "").contentType("application/json");
    }

    protected String writeKey() {
        return source.writeKeys().getFirst();
    }

    /** The events of the source on the broker, once there are so many. */
    protected List<EventMessage> published(int count) {
        return topics.read(TopicName.EVENTS, count, record -> record.key().startsWith(source.systemId() + "/")).stream()
                .map(record -> MessageJson.read(record.value(), EventMessage.class))
                .toList();
    }

    /** What was sent of the source's books, once something was. */
    protected List<BooksMessage> books() {
        return books(source);
    }

    /** The same of another source. */
    protected List<BooksMessage> books(Source of) {
        return topics.read(TopicName.BOOKS, 1, record -> record.key().equals(of.systemId() + "/" + of.id())).stream()
                .map(record -> MessageJson.read(record.value(), BooksMessage.class))
                .toList();
    }
}
