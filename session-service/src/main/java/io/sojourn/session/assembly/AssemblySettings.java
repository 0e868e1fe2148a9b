package io.sojourn.session.assembly;

import java.time.Duration;

/**
 * The settings of a system that sessions depend on.
 *
 * @param inactivityTimeout a longer pause between two events ends a session (S2)
 * @param maximumDuration no event later than this after a session's first one belongs to it (S2)
 * @param idleThreshold instants closer than this are one activity interval (S7)
 * @param latenessLimit events that come later than this after they happened change only the sessions that they touch (S4)
 */
public record AssemblySettings(
        Duration inactivityTimeout, Duration maximumDuration, Duration idleThreshold, Duration latenessLimit) {

    /** The settings that a new system begins with: 30 minutes, 12 hours, 30 seconds, 48 hours. */
    public static final AssemblySettings DEFAULT = new AssemblySettings(
            Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofSeconds(30), Duration.ofDays(2));
}
