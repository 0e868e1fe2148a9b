package io.sojourn.ingest.books;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.ingest.privacy.Scrubber;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of something that was refused, without personal data and addresses, whatever the source's own settings are. */
final class Preview {
    private static final int LONGEST = 2048;
    /** What is cut off in the middle is not recognized any more: so more is looked at than is shown. */
    private static final int LOOKED_AT = 2 * LONGEST;

    /** IPv4; and IPv6, which has two colons together, eight groups or a letter: a time of day has none of them. */
    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"
            + "|(?<![\\w:])(?=[0-9A-Fa-f:]*::|(?:[0-9A-Fa-f]{1,4}:){7}|[0-9:]*[A-Fa-f])"
            + "(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\\w:])");

    private static final Scrubber SCRUBBER = Scrubber.of(Scrubbing.ALL);

    private Preview() {}

    /** Of a text or of a JSON value; null if there is nothing to show. */
    static @Nullable String of(@Nullable Object value) {
        try {
            // Secrets are known by their names as properties, not in the text that is made of them.
            Object clean = SCRUBBER.value(value);
            String text = clean == null || clean instanceof String
                    ? (String) clean
                    : new String(MessageJson.write(clean), StandardCharsets.UTF_8);
            return text == null || text.isEmpty() ? null : clean(text);
        } catch (IllegalArgumentException unwritable) {
            return null;
        }
    }

    private static String clean(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String scrubbed = String.valueOf(SCRUBBER.text(beginning));
        String anonymous = ADDRESS.matcher(scrubbed).replaceAll("[address]").replace('\0', ' ');
        return anonymous.substring(0, Math.min(anonymous.length(), LONGEST));
    }
}
