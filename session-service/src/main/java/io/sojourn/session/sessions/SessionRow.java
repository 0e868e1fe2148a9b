package io.sojourn.session.sessions;

import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.changes.SessionDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it is stored, with its person. Times are milliseconds since 1970, UTC. */
record SessionRow(
        UUID id,
        UUID systemId,
        String state,
        long startedAt,
        long endedAt,
        long activeMs,
        PersonRow person,
        Counts counts,
        @Nullable String landingPage,
        @Nullable String exitPage,
        @Nullable String referrer,
        ClientTraits client,
        String environment,
        boolean hasRecording,
        @Nullable String title,
        @Nullable String tldr,
        String beganBecause,
        String endedBecause,
        long revision,
        SessionDetails details,
        @Nullable String activityClass,
        List<String> tags) {

    /** The person of a session. */
    record PersonRow(UUID id, @Nullable String userId, List<String> anonymousIds, long firstSeenAt, int sessionCount) {}

    /** How many events of the main kinds a session has. */
    record Counts(int events, int pageViews, int clicks, int inputs, int errors, int interactions) {}
}
