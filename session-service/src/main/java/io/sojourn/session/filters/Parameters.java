package io.sojourn.session.filters;

import io.sojourn.session.frustration.SignalKind;
import io.sojourn.session.requests.FieldChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values that parameters of a filter may have, and notes those that they may not: a value that no session can have finds nothing. */
record Parameters(FieldChecks checks) {
    private static final int LONGEST_LIST = 100;
    private static final char ESCAPE = '\\';
    private static final List<String> DEVICE_TYPES =
            List.of("desktop", "mobile", "tablet", "tv", "other", SessionFilter.UNKNOWN);
    private static final List<String> CHANNELS = List.of(
            "direct",
            "organic-search",
            "paid-search",
            "organic-social",
            "paid-social",
            "email",
            "referral",
            "ai-assistant",
            "affiliate",
            "display",
            "video",
            "notification",
            "other",
            SessionFilter.UNKNOWN);
    private static final List<String> CLASSES = List.of("new", "active", "resurrected", SessionFilter.UNKNOWN);
    private static final List<String> SIGNALS =
            Stream.of(SignalKind.values()).map(SignalKind::wireName).toList();
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|" + SessionFilter.UNKNOWN);
    private static final Pattern SOURCE_TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Values with commas between. */
    List<String> list(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> values = Stream.of(text.split(","))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
        return bounded(values, pointer);
    }

    /** As events have them. */
    List<String> deviceTypes(@Nullable String text, String pointer) {
        return someOf(text, pointer, DEVICE_TYPES);
    }

    /** As events have them. */
    List<String> channels(@Nullable String text, String pointer) {
        return someOf(text, pointer, CHANNELS);
    }

    /** The kinds of signals. */
    List<SignalKind> signals(@Nullable String text, String pointer) {
        return someOf(text, pointer, SIGNALS).stream()
                .filter(SIGNALS::contains)
                .map(SignalKind::of)
                .toList();
    }

    List<String> classes(@Nullable String text, String pointer) {
        return someOf(text, pointer, CLASSES);
    }

    List<String> countries(@Nullable String text, String pointer) {
        String expected = "Give codes of two capital letters, as in PT, or unknown, with commas between.";
        return formed(text, pointer, COUNTRY, expected);
    }

    /** As sources may have them. */
    List<String> sourceTypes(@Nullable String text, String pointer) {
        String expected = "Give product, marketing, or other types of sources, with commas between: names of lower-case"
                + " letters, digits and dashes, at most 40.";
        return formed(text, pointer, SOURCE_TYPE, expected);
    }

    private List<String> formed(@Nullable String text, String pointer, Pattern form, String expected) {
        List<String> values = list(text, pointer);
        boolean hold = values.stream().allMatch(value -> form.matcher(value).matches());
        checks.require(hold, pointer, "pattern", expected);
        return values;
    }

    /** Some of the choices, with commas between. */
    private List<String> someOf(@Nullable String text, String pointer, List<String> choices) {
        List<String> values = list(text, pointer);
        checks.require(choices.containsAll(values), pointer, "choice", of("Give some of ", choices));
        return values;
    }

    /** Values that may hold commas, of a parameter that may be there several times: a backslash takes a comma, or a backslash, as it is. */
    List<String> escapedLists(List<String> texts, String pointer) {
        List<String> values = texts.stream()
                .flatMap(text -> unescaped(text).stream())
                .distinct()
                .toList();
        return texts.stream().allMatch(String::isBlank) ? values : bounded(values, pointer);
    }

    Choice choice(@Nullable String text, String pointer, Choice otherwise) {
        String chosen = oneOf(text, pointer, Choice.names());
        return chosen == null ? otherwise : Choice.named(chosen);
    }

    @Nullable
    Boolean flag(@Nullable String text, String pointer) {
        String chosen = oneOf(text, pointer, List.of("true", "false"));
        return chosen == null ? null : Boolean.valueOf(chosen);
    }

    @Nullable
    String oneOf(@Nullable String text, String pointer, List<String> choices) {
        boolean known = text == null || choices.contains(text);
        checks.require(known, pointer, "choice", of("Give one of ", choices));
        return known ? text : null;
    }

    private static String of(String what, List<String> choices) {
        return what + String.join(", ", choices) + ".";
    }

    private List<String> bounded(List<String> values, String pointer) {
        checks.value(!values.isEmpty(), pointer)
                .require(values.size() <= LONGEST_LIST, pointer, "range", "Give at most " + LONGEST_LIST + " values.");
        return values;
    }

    private static List<String> unescaped(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else if (next == ESCAPE && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i));
            } else {
                value.append(next);
            }
        }
        values.add(value.toString());
        return values.stream()
                .map(String::stripLeading)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
