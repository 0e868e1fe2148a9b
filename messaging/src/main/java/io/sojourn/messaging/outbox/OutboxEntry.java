package io.sojourn.messaging.outbox;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.SessionMessage;
import org.jspecify.annotations.Nullable;

/**
 * A record to be published.
 *
 * @param value null for a tombstone
 */
public record OutboxEntry(String topic, String key, byte @Nullable [] value) {

    /** A session's change. */
    public static OutboxEntry of(SessionMessage message) {
        return new OutboxEntry(TopicName.SESSIONS, message.key(), MessageJson.write(message));
    }

    /** Something that was found out about a session or a visitor. */
    public static OutboxEntry of(InsightMessage message) {
        return new OutboxEntry(TopicName.INSIGHTS, message.key(), MessageJson.write(message));
    }

    /** Counts for the books. */
    public static OutboxEntry of(BooksMessage message) {
        return new OutboxEntry(TopicName.BOOKS, message.key(), MessageJson.write(message));
    }

    /** An entry of the catalog. */
    public static OutboxEntry of(String key, CatalogMessage message) {
        return new OutboxEntry(TopicName.CATALOG, key, MessageJson.write(message));
    }

    /** The removal of an entry from the catalog. */
    public static OutboxEntry catalogTombstone(String key) {
        return new OutboxEntry(TopicName.CATALOG, key, null);
    }
}
