package io.sojourn.gateway.shares;

import io.sojourn.gateway.upstream.Upstream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the public door, {@code /s/{token}/api/...}.
 *
 * @param token the secret of the link
 * @param part what is asked of the session, as its path in the API goes on; empty for the session itself
 * @param service who answers it
 */
record SharePath(String token, String part, Upstream service) {
    private static final Pattern FORM = Pattern.compile("/s/([A-Za-z0-9_-]{43})/api/(session|events|playback"
            + "(?:/recordings/[^/]+/(?:(?:chunks|segments)/[0-9]+|assets)|/assets/[0-9a-f]{64})?)");

    /** Reads a normalized path; empty if a share opens no such thing, whatever its token. */
    static Optional<SharePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        return form.matches() ? Optional.of(of(form.group(1), form.group(2))) : Optional.empty();
    }

    private static SharePath of(String token, String asked) {
        return switch (asked) {
            case "session" -> new SharePath(token, "", Upstream.SESSION);
            case "events" -> new SharePath(token, "/events", Upstream.SESSION);
            default -> new SharePath(token, "/" + asked, Upstream.PLAYBACK);
        };
    }

    /** The path in the API that this leads to. */
    String of(OpenShare share) {
        return "/api/v1/systems/" + share.systemId() + "/sessions/" + share.sessionId() + part;
    }
}
