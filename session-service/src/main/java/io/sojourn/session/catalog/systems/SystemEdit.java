package io.sojourn.session.catalog.systems;

import io.sojourn.session.requests.FieldChecks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a request wants a system to be; what is left out stays as it is. */
record SystemEdit(
        @Nullable String name,
        @Nullable String description,
        @Nullable SettingsEdit settings) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4000;

    /** As for a new system: it must have a name. */
    void applyToNew(SystemEntity system) {
        new FieldChecks().text(name, "/name", LONGEST_NAME).done();
        applyTo(system);
    }

    void applyTo(SystemEntity system) {
        FieldChecks checks = new FieldChecks();
        if (name != null) {
            checks.text(name, "/name", LONGEST_NAME);
            system.name = name;
        }
        if (description != null) {
            checks.require(
                    description.length() <= LONGEST_DESCRIPTION,
                    "/description",
                    "text",
                    "Give a text of at most " + LONGEST_DESCRIPTION + " characters.");
            system.description = description;
        }
        if (settings != null) {
            settings.check(checks, system.settings);
            settings.applyTo(system.settings);
        }
        checks.done();
    }

    /** Whether sessions are cut by other limits with it (S2, S7). */
    boolean changesLimits(SystemEntity system) {
        return settings != null && settings.changesLimits(system.settings);
    }

    /** The settings of a request, in milliseconds; what is left out stays as it is. */
    record SettingsEdit(
            @Nullable Long inactivityTimeoutMs,
            @Nullable Long maximumDurationMs,
            @Nullable Long latenessLimitMs,
            @Nullable Long idleThresholdMs,
            @Nullable Long retentionMs,
            @Nullable Long scoreHalfLifeMs) {
        private static final long SECOND = Duration.ofSeconds(1).toMillis();
        private static final long LONGEST_SESSION = Duration.ofHours(24).toMillis();
        private static final long LATEST = Duration.ofDays(30).toMillis();
        private static final long SHORTEST_RETENTION = Duration.ofDays(1).toMillis();
        private static final long SHORTEST_HALF_LIFE = Duration.ofDays(1).toMillis();
        private static final long LONGEST_HALF_LIFE = Duration.ofDays(365).toMillis();
        private static final long LONGEST_RETENTION = Duration.ofDays(3653).toMillis();

        private void check(FieldChecks checks, SettingsEntity current) {
            long timeout = or(inactivityTimeoutMs, current.inactivityTimeoutMs);
            checks.range(maximumDurationMs, "/settings/maximumDurationMs", SECOND, LONGEST_SESSION)
                    .range(latenessLimitMs, "/settings/latenessLimitMs", 0, LATEST)
                    .range(inactivityTimeoutMs, "/settings/inactivityTimeoutMs", SECOND, LONGEST_SESSION)
                    .range(idleThresholdMs, "/settings/idleThresholdMs", SECOND, LONGEST_SESSION)
                    .range(retentionMs, "/settings/retentionMs", SHORTEST_RETENTION, LONGEST_RETENTION)
                    .range(scoreHalfLifeMs, "/settings/scoreHalfLifeMs", SHORTEST_HALF_LIFE, LONGEST_HALF_LIFE)
                    .require(
                            or(latenessLimitMs, current.latenessLimitMs) <= or(retentionMs, current.retentionMs),
                            "/settings/retentionMs",
                            "order",
                            "Give at least the lateness limit.")
                    .require(
                            timeout <= or(maximumDurationMs, current.maximumDurationMs),
                            "/settings/inactivityTimeoutMs",
                            "order",
                            "Give at most the maximum duration.");
        }

        private void applyTo(SettingsEntity settings) {
            settings.inactivityTimeoutMs = or(inactivityTimeoutMs, settings.inactivityTimeoutMs);
            settings.maximumDurationMs = or(maximumDurationMs, settings.maximumDurationMs);
            settings.latenessLimitMs = or(latenessLimitMs, settings.latenessLimitMs);
            settings.idleThresholdMs = or(idleThresholdMs, settings.idleThresholdMs);
            settings.retentionMs = or(retentionMs, settings.retentionMs);
            settings.scoreHalfLifeMs = or(scoreHalfLifeMs, settings.scoreHalfLifeMs);
        }

        private boolean changesLimits(SettingsEntity current) {
            return or(inactivityTimeoutMs, current.inactivityTimeoutMs) != current.inactivityTimeoutMs
                    || or(maximumDurationMs, current.maximumDurationMs) != current.maximumDurationMs
                    || or(idleThresholdMs, current.idleThresholdMs) != current.idleThresholdMs;
        }

        private static long or(@Nullable Long value, long current) {
            return value == null ? current : value;
        }
    }
}
