package io.sojourn.playback.viewings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody sees a session.
 *
 * @param sessionId as it was asked for
 * @param viewer who is signed in, null for whoever has the link of a share
 * @param shareId the share, null if somebody is signed in
 */
record Viewing(
        String systemId,
        String sessionId,
        @Nullable String viewer,
        @Nullable UUID shareId) {}
