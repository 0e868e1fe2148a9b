package io.sojourn.session.catalog.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored write key; the one of a source that does not end is its current one. */
@Entity(name = "WriteKey")
@Table(name = "write_key")
public class WriteKeyEntity {
    @Id
    String key = "";

    @Column(name = "source_id")
    UUID sourceId = new UUID(0, 0);

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    /** A new current key. */
    public static WriteKeyEntity of(UUID sourceId, Instant now) {
        WriteKeyEntity made = new WriteKeyEntity();
        made.key = WriteKeys.next();
        made.sourceId = sourceId;
        made.createdAt = now;
        return made;
    }

    /** The key itself. */
    public String key() {
        return key;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it is no longer accepted, null for the current key. */
    public @Nullable Instant endsAt() {
        return endsAt;
    }

    /** Ends the key then, unless it ends before. */
    public void endAt(Instant end) {
        endsAt = endsAt == null || end.isBefore(endsAt) ? end : endsAt;
    }

    /** Whether it is no longer accepted. */
    public boolean endedBy(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }
}
