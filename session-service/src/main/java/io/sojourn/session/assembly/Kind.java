package io.sojourn.session.assembly;

import io.sojourn.session.frustration.Gesture;
import io.sojourn.session.frustration.Gesture.Click;
import io.sojourn.session.frustration.Gesture.Reaction;
import io.sojourn.session.tags.EventTags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of thing happened, as far as the rules tell kinds apart. */
public enum Kind {
    /** A page was shown. */
    PAGE,
    /** Something was clicked. */
    CLICK,
    /** An input was changed. */
    INPUT,
    /** An exception was thrown. */
    ERROR,
    /** The application tracked something. */
    TRACK,
    /** In-app guidance was used. */
    CONTENT,
    /** The application said who the visitor is. */
    IDENTIFY,
    /** The application said which group the visitor is in. */
    GROUP,
    /** A screen of a native application was shown. */
    SCREEN,
    /** Two ids were said to be the same. */
    ALIAS,
    /** Interaction pulses: they feed the activity intervals (S7), and neither begin, extend nor count in a session. */
    ACTIVITY,
    /** What followed a click late, or that nothing did: a fact about an event (P20), and none itself. */
    REACTION;

    private static final Map<String, Kind> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::wireName, kind -> kind));

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** Whether it is a page view: a page of a site or a screen of an application was shown. */
    public boolean isPageView() {
        return this == PAGE || this == SCREEN;
    }

    /** How many of the events that were counted by kind are page views. */
    static int pageViewsIn(Map<Kind, Integer> counts) {
        return counts.getOrDefault(PAGE, 0) + counts.getOrDefault(SCREEN, 0);
    }

    /** Whether events of this kind make up sessions and are counted. */
    public boolean counted() {
        return this != ACTIVITY && this != REACTION;
    }

    /** What an event of this kind tags its session with (S9); sorted. */
    public List<String> tags(@Nullable String name, Map<?, ?> properties) {
        return switch (this) {
            case TRACK -> EventTags.ofCustomEvent(name, properties);
            case CONTENT -> EventTags.ofContent(name, properties);
            default -> List.of();
        };
    }

    /** What an event of this kind tells of the pointer (P20), null if nothing. */
    public @Nullable Gesture gesture(Map<?, ?> properties) {
        return switch (this) {
            case CLICK -> Click.of(properties);
            case REACTION -> Reaction.of(properties);
            default -> null;
        };
    }

    /** The name as it stands in tables and answers. */
    public String wireName() {
        return wireName;
    }

    /** The kind of a name in lower case, which has to be one. */
    public static Kind of(String wireName) {
        return Objects.requireNonNull(BY_WIRE_NAME.get(wireName), wireName);
    }
}
