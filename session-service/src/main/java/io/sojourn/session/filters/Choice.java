package io.sojourn.session.filters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is to be done with sessions of a kind that numbers about visitors leave out as a rule: bots', developers', open ones. */
public enum Choice {
    /** Both kinds. */
    INCLUDE,
    /** Only the others. */
    EXCLUDE,
    /** Only this kind. */
    ONLY;

    /** As requests have them. */
    static List<String> names() {
        return Stream.of(values()).map(Choice::wireName).toList();
    }

    static Choice named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
