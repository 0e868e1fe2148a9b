package io.sojourn.session.assembly;

import io.sojourn.session.tenure.Tenure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes occurrences for the tests of the rules, at minutes or milliseconds of a common beginning. */
final class Timeline {
    static final long BEGINNING = 1_790_000_000_000L;
    private static final String VISITOR = "visitor:v";
    private static final long MINUTE = 60_000;

    private Timeline() {}

    static long minute(double minute) {
        return BEGINNING + Math.round(minute * MINUTE);
    }

    static Occurrence page(String id, double minute) {
        return at(minute(minute), id, Kind.PAGE, Tenure.WHOLE);
    }

    static Occurrence click(String id, double minute) {
        return at(minute(minute), id, Kind.CLICK, Tenure.WHOLE);
    }

    static Occurrence at(long at, String id, Kind kind, Tenure tenure) {
        return new Occurrence(
                at,
                VISITOR,
                id,
                kind,
                tenure,
                "product",
                "production",
                "https://shop.example/" + id,
                "Page " + id,
                null,
                null,
                new ClientTraits("DE", "desktop", "Linux", "Chrome", "1440x900", "de", false, null, null),
                kind.tags("Did " + id, Map.of("id", id, "even", id.hashCode() % 2 == 0)),
                null,
                List.of());
    }

    /** A page or screen that was reached so. */
    static Occurrence reached(Occurrence like, @Nullable String referrer, @Nullable Acquisition acquisition) {
        return new Occurrence(
                like.at(),
                like.visitor(),
                like.id(),
                like.kind(),
                like.tenure(),
                like.sourceType(),
                like.environment(),
                like.url(),
                like.title(),
                referrer,
                acquisition,
                like.client(),
                like.tags(),
                like.gesture(),
                like.pulses());
    }

    static Occurrence from(Occurrence like, ClientTraits client) {
        return new Occurrence(
                like.at(),
                like.visitor(),
                like.id(),
                like.kind(),
                like.tenure(),
                like.sourceType(),
                like.environment(),
                like.url(),
                like.title(),
                like.referrer(),
                like.acquisition(),
                client,
                like.tags(),
                like.gesture(),
                like.pulses());
    }

    static Occurrence of(Occurrence like, String sourceType) {
        return new Occurrence(
                like.at(),
                like.visitor(),
                like.id(),
                like.kind(),
                like.tenure(),
                sourceType,
                like.environment(),
                like.url(),
                like.title(),
                like.referrer(),
                like.acquisition(),
                like.client(),
                like.tags(),
                like.gesture(),
                like.pulses());
    }

    static Occurrence pulses(String id, double minute, Long... pulses) {
        return new Occurrence(
                minute(minute),
                VISITOR,
                id,
                Kind.ACTIVITY,
                Tenure.WHOLE,
                "product",
                "production",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(pulses));
    }

    /** With what its properties tell of the pointer; pages are some of a few. */
    static Occurrence with(Occurrence like, Map<String, Object> properties) {
        return new Occurrence(
                like.at(),
                like.visitor(),
                like.id(),
                like.kind(),
                like.tenure(),
                like.sourceType(),
                like.environment(),
                properties.containsKey("url") ? String.valueOf(properties.get("url")) : like.url(),
                like.title(),
                like.referrer(),
                like.acquisition(),
                like.client(),
                like.tags(),
                like.kind().gesture(properties),
                like.pulses());
    }
}
