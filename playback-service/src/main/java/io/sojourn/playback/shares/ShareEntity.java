package io.sojourn.playback.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored share; it opens its session unless it has expired or was revoked. */
@Entity(name = "Share")
@Table(name = "share")
public class ShareEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    String systemId = "";

    @Column(name = "session_id")
    String sessionId = "";

    @Column(name = "token_digest")
    byte[] tokenDigest = {};

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "creator_name")
    String creatorName = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_by")
    @Nullable
    String revokedBy;
}
