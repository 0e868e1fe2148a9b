package io.sojourn.playback.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored note. */
@Entity(name = "Note")
@Table(name = "note")
public class NoteEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    String systemId = "";

    @Column(name = "session_id")
    String sessionId = "";

    Instant at = Instant.EPOCH;
    String author = "";

    @Column(name = "author_name")
    String authorName = "";

    String text = "";
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "edited_at")
    @Nullable
    Instant editedAt;
}
