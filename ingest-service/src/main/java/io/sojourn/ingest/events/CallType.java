package io.sojourn.ingest.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls of Segment's tracking specification. */
public enum CallType {
    TRACK("t"),
    PAGE("p"),
    IDENTIFY("i"),
    SCREEN("s"),
    GROUP("g"),
    ALIAS("a");

    private static final Map<String, CallType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(CallType::longForm, Function.identity()));

    private final String shortForm;

    CallType(String shortForm) {
        this.shortForm = shortForm;
    }

    /** The name in paths and in {@code type}. */
    public String longForm() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one letter that browser SDKs put in the path. */
    public String shortForm() {
        return shortForm;
    }

    /** The call of a {@code type}. */
    public static Optional<CallType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /**
     * The call of a path segment, in its long or short form; the name that JAX-RS looks for.
     *
     * @throws IllegalArgumentException if there is no such call
     */
    public static CallType fromString(String segment) {
        return Arrays.stream(values())
                .filter(call -> call.longForm().equals(segment) || call.shortForm.equals(segment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such call"));
    }
}
