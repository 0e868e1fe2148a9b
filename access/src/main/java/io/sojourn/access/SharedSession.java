package io.sojourn.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token for one shared session opens: reading this session, its events and its replay, and nothing else of any service (P11). What comes
 * later is closed until it is named here.
 *
 * @param systemId the only system, null opens nothing
 * @param sessionId the only session
 */
record SharedSession(@Nullable String systemId, String sessionId) {
    /** The claim that restricts a token to a session. */
    static final String SESSION_CLAIM = "session";
    /** The claim with the share's id. */
    static final String SHARE_CLAIM = "share";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern PARTS = Pattern.compile(
            "|/events|/playback|/playback/recordings/[^/]+/((chunks|segments)/[0-9]+|assets)|/playback/assets/[0-9a-f]{64}");

    /**
     * Whether it opens a path.
     *
     * @param path as the resource was found by, beginning with a slash
     */
    boolean opens(String method, String path) {
        String session = "/api/v1/systems/" + systemId + "/sessions/" + sessionId;
        if (systemId == null || !READING.contains(method) || !path.startsWith(session)) {
            return false;
        }
        return PARTS.matcher(path.substring(session.length())).matches();
    }
}
