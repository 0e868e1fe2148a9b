package io.sojourn.summary.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a title and a TL;DR from a transcript by rules: what was tracked, else which pages were viewed, else what kinds of events there were.
 * Every word is either fixed or stands in the events; the same transcript always gives the same summary.
 */
public final class BuiltInEngine {
    /** The name that summaries of this engine carry. */
    public static final String NAME = "built-in";
    /** Longest title, in characters. */
    public static final int TITLE_LENGTH = 90;
    /** Longest TL;DR, in characters. */
    public static final int TLDR_LENGTH = 280;

    private static final int TITLE_PHRASES = 2;
    private static final int TLDR_PHRASES = 4;

    /** The summary of a session with at least one event. */
    public Summary summarize(Transcript transcript) {
        return new Summary(
                limit(capitalized(title(transcript)), TITLE_LENGTH), limit(capitalized(tldr(transcript)), TLDR_LENGTH));
    }

    private static String title(Transcript transcript) {
        List<String> tracked = distinct(transcript.trackedNames());
        if (!tracked.isEmpty()) {
            return listed(tracked.stream().map(Phrase::of).toList(), TITLE_PHRASES);
        }
        List<String> pages = distinct(transcript.pageNames());
        if (!pages.isEmpty()) {
            return "viewed " + listed(pages, TITLE_PHRASES);
        }
        return listed(counts(transcript), TITLE_PHRASES);
    }

    private static String tldr(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> tracked = tally(transcript.trackedNames());
        List<String> pages = distinct(transcript.pageNames());
        if (!tracked.isEmpty()) {
            List<String> phrases = tracked.entrySet().stream()
                    .map(entry -> Phrase.of(entry.getKey()) + times(entry.getValue()))
                    .toList();
            text.append(listed(phrases, TLDR_PHRASES));
        } else if (!pages.isEmpty()) {
            text.append("viewed ").append(listed(pages, TLDR_PHRASES));
        } else {
            text.append(listed(counts(transcript), TLDR_PHRASES));
        }
        text.append(" within ").append(spoken(transcript.duration()));
        if (!tracked.isEmpty() && !pages.isEmpty()) {
            text.append(" on ").append(number(pages.size(), "page"));
        }
        int errors = transcript.count("error");
        if (errors > 0) {
            text.append("; met ").append(number(errors, "error"));
        }
        return text.append('.').toString();
    }

    private static List<String> counts(Transcript transcript) {
        Map<String, Integer> kinds =
                tally(transcript.events().stream().map(TranscriptEvent::kind).toList());
        return kinds.entrySet().stream()
                .map(entry -> number(entry.getValue(), entry.getKey() + " event"))
                .toList();
    }

    private static String listed(List<String> parts, int most) {
        if (parts.size() <= most) {
            int last = parts.size() - 1;
            return last == 0 ? parts.getFirst() : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        }
        return String.join(", ", parts.subList(0, most)) + " and " + (parts.size() - most) + " more";
    }

    private static String spoken(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return number(Math.toIntExact(Math.max(1, duration.toSeconds())), "second");
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return number(Math.toIntExact(duration.toMinutes()), "minute");
        }
        String hours = number(Math.toIntExact(duration.toHours()), "hour");
        return duration.toMinutesPart() == 0 ? hours : hours + " and " + number(duration.toMinutesPart(), "minute");
    }

    private static String times(int count) {
        return count == 1 ? "" : " (" + count + " times)";
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static List<String> distinct(List<String> all) {
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private static Map<String, Integer> tally(List<String> all) {
        Map<String, Integer> tally = new LinkedHashMap<>();
        all.forEach(one -> tally.merge(one, 1, Integer::sum));
        return tally;
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String limit(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing()
                + "…";
    }
}
