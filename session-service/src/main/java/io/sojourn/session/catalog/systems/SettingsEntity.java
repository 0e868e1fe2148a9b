package io.sojourn.session.catalog.systems;

import io.sojourn.contracts.catalog.CatalogMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The stored settings of a system, in milliseconds; a new system has the defaults of S2, S4, S7, P9 and P13. */
@Embeddable
class SettingsEntity {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @Column(name = "inactivity_timeout_ms")
    long inactivityTimeoutMs = 30 * MINUTE;

    @Column(name = "maximum_duration_ms")
    long maximumDurationMs = 12 * HOUR;

    @Column(name = "lateness_limit_ms")
    long latenessLimitMs = 48 * HOUR;

    @Column(name = "idle_threshold_ms")
    long idleThresholdMs = 30 * SECOND;

    @Column(name = "retention_ms")
    long retentionMs = 365 * DAY;

    @Column(name = "score_half_life_ms")
    long scoreHalfLifeMs = 30 * DAY;

    /** Since when sessions are cut by these limits (S2). */
    @Column(name = "limits_changed_at")
    Instant limitsChangedAt = Instant.EPOCH;

    CatalogMessage.Settings toMessage() {
        return new CatalogMessage.Settings(
                inactivityTimeoutMs, maximumDurationMs, latenessLimitMs, idleThresholdMs, retentionMs, scoreHalfLifeMs);
    }
}
