package io.sojourn.ingest.events;

import java.util.Arrays;
import java.util.HashMap;
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
    private static final Map<String, CallType> BY_PATH = byPath();

    private final String shortForm;

    /** With the one letter that browser SDKs put in the path. */
    CallType(String shortForm) {
        this.shortForm = shortForm;
    }

    /** The name in paths and in {@code type}. */
    public String longForm() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The call of a {@code type}. */
    public static Optional<CallType> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** Whether it says who a visitor is. */
    boolean isIdentifying() {
        return this == IDENTIFY || this == GROUP || this == ALIAS;
    }

    /** Whether what it carries is said about somebody, and not about what happened. */
    boolean hasTraits() {
        return this == IDENTIFY || this == GROUP;
    }

    /** The calls by what stands in the path, in their long and short forms. */
    public static Map<String, CallType> paths() {
        return BY_PATH;
    }

    private static Map<String, CallType> byPath() {
        Map<String, CallType> calls = new HashMap<>(BY_NAME);
        Arrays.stream(values()).forEach(call -> calls.put(call.shortForm, call));
        return Map.copyOf(calls);
    }
}
