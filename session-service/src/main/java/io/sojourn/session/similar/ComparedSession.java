package io.sojourn.session.similar;

import io.sojourn.session.similar.Trait.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with what was done in it. Times are milliseconds since 1970, UTC.
 *
 * @param visitor the anonymousId of a person who is not identified, else null
 * @param signals the names of the signals of frustration in it, in words
 */
record ComparedSession(
        UUID id,
        UUID personId,
        @Nullable String userId,
        @Nullable String visitor,
        long startedAt,
        long durationMs,
        boolean hasRecording,
        @Nullable String title,
        @Nullable String landingPage,
        List<String> tags,
        List<String> pages,
        List<String> errors,
        List<String> signals) {
    private static final Map<String, Kind> TAGS =
            Map.of("event:", Kind.EVENT, "content:", Kind.CONTENT, "property:", Kind.PROPERTY);

    /** All that it is compared by. */
    Set<Trait> traits() {
        Set<Trait> traits = new HashSet<>();
        tags.forEach(tag -> traits.add(ofTag(tag)));
        pages.forEach(page -> traits.add(new Trait(Kind.PAGE, page)));
        errors.forEach(error -> traits.add(new Trait(Kind.ERROR, error)));
        signals.forEach(signal -> traits.add(new Trait(Kind.SIGNAL, signal)));
        return traits;
    }

    private static Trait ofTag(String tag) {
        int end = tag.indexOf(':') + 1;
        return new Trait(TAGS.get(tag.substring(0, end)), tag.substring(end));
    }
}
