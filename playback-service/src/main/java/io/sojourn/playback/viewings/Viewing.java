package io.sojourn.playback.viewings;

import io.sojourn.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody sees a session.
 *
 * @param sessionId as it was asked for
 * @param viewer who is signed in, null for whoever has the link of a share
 * @param shareId the share, null if somebody is signed in
 */
public record Viewing(
        String systemId,
        String sessionId,
        @Nullable String viewer,
        @Nullable UUID shareId) {

    /** That whoever makes a request sees a session. */
    public static Viewing by(Caller caller, String systemId, String sessionId) {
        String share = caller.shareId();
        return new Viewing(
                systemId,
                sessionId,
                share == null ? caller.principal() : null,
                share == null ? null : UUID.fromString(share));
    }
}
