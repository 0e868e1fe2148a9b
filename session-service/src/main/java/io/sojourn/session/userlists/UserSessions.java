package io.sojourn.session.userlists;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of the sessions that count and match are a person's (M8). Over all persons they are the total sessions.
 *
 * @param anonymousIds of up to 20 of its browsers and devices
 */
@Schema(name = "UserSessions")
record UserSessions(
        String personId, @Nullable String userId, List<String> anonymousIds, long sessionCount, long totalDurationMs) {}
