package io.sojourn.session.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.arrivals.RecentEventStore.RecentEvent;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.requests.Times;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, for those who connect a source.
 *
 * @param receivedAt when the collect API had it
 * @param at its corrected time
 * @param originalAt when it happened by the sender's clock, null unless that is a second or more from {@code at}
 * @param sentAt when it was sent by the sender's clock, null unless that is a second or more from {@code receivedAt}
 * @param anonymousId null if it is of a user whose browser is not known
 * @param event everything else that is stored of it: what was sent and what was added
 */
@Schema(name = "RecentEvent")
record RecentEventView(
        String id,
        String receivedAt,
        String at,
        @Nullable String originalAt,
        @Nullable String sentAt,
        @Nullable String anonymousId,
        Map<String, Object> event) {
    private static final Pattern WORD = Pattern.compile("_([a-z])");

    static RecentEventView from(RecentEvent event) {
        return new RecentEventView(
                event.id(),
                Times.of(event.received()),
                Times.of(event.at()),
                Times.ofNullable(event.originalAt()),
                Times.ofNullable(event.sentAt()),
                VisitorKey.anonymousIdIn(event.visitor()),
                fields(event.columns()));
    }

    private static Map<String, Object> fields(String columns) {
        Map<String, Object> fields = new TreeMap<>();
        Map<?, ?> stored = MessageJson.read(columns.getBytes(UTF_8), Map.class);
        stored.forEach((column, value) -> {
            if (value != null) {
                fields.put(fieldName(column.toString()), value);
            }
        });
        return fields;
    }

    private static String fieldName(String column) {
        return WORD.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
