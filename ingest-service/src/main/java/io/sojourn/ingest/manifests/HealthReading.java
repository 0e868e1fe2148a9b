package io.sojourn.ingest.manifests;

import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.assets.ManifestPart.Loss;
import io.sojourn.ingest.fields.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the recorder says of its own losses. What it does not say is nothing. */
final class HealthReading {
    private static final int MOST_LOSSES = 50;
    private static final int MOST_STEPS = 50;
    private static final int LONGEST_TEXT = 100;

    private HealthReading() {}

    static Health read(Fields health) {
        return new Health(
                Lists.of(health, "losses", MOST_LOSSES, HealthReading::loss),
                count(health, "muted"),
                count(health, "canvases"),
                count(health, "foreignFrames"),
                count(health, "closedRoots"),
                steps(health),
                number(health, "lastSequence"));
    }

    private static Loss loss(Fields loss) {
        String reason = loss.text("reason", LONGEST_TEXT);
        if (reason == null) {
            throw loss.invalid("reason", "required", "is required: why events were lost");
        }
        return new Loss(reason, count(loss, "events"));
    }

    private static List<String> steps(Fields health) {
        return Lists.values(health, "steps", MOST_STEPS).stream()
                .map(step -> step(health, step))
                .toList();
    }

    private static String step(Fields health, @Nullable Object step) {
        if (step instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT) {
            return text;
        }
        throw health.invalid("steps", "wrong-type", "must be texts of at most " + LONGEST_TEXT + " characters");
    }

    private static int count(Fields fields, String name) {
        Integer number = number(fields, name);
        return number == null ? 0 : number;
    }

    /** A whole number from 0; null if it is absent. */
    private static @Nullable Integer number(Fields fields, String name) {
        Object value = fields.any(name);
        if (value == null || value instanceof Integer number && number >= 0) {
            return (Integer) value;
        }
        throw fields.invalid(name, "wrong-type", "must be a whole number from 0 to " + Integer.MAX_VALUE);
    }
}
