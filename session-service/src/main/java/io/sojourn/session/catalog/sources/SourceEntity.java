package io.sojourn.session.catalog.sources;

import io.sojourn.session.catalog.privacy.PrivacyEntity;
import io.sojourn.session.catalog.recording.RecordingEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored source; a new one is in production, open to any origin and not recording. */
@Entity(name = "Source")
@Table(name = "source")
public class SourceEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    UUID systemId = new UUID(0, 0);

    String name = "";
    String type = "product";
    String environment = "production";

    @Column(name = "allowed_origins")
    String[] allowedOrigins = new String[0];

    boolean recording;

    @Embedded
    PrivacyEntity privacy = new PrivacyEntity();

    @Embedded
    RecordingEntity recordingSettings = new RecordingEntity();

    @Column(name = "events_per_second")
    @Nullable
    Integer eventsPerSecond;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    /** What tells it apart. */
    public UUID id() {
        return id;
    }
}
