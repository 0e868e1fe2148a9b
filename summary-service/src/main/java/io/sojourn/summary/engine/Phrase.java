package io.sojourn.summary.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A tracked event's name as something that the user did. Names in the usual form object and past tense ("Project Created") are turned
 * round ("created project"); every other name is quoted as it is, so that nothing is claimed that it does not say.
 */
final class Phrase {
    /** Past tenses that do not end in -ed, as they stand in event names. */
    private static final Set<String> IRREGULAR = Set.of(
            "begun", "bought", "built", "chosen", "cut", "done", "drawn", "found", "given", "held", "hidden", "kept",
            "left", "lost", "made", "met", "paid", "put", "read", "run", "seen", "sent", "set", "shown", "shut", "sold",
            "spent", "split", "taken", "told", "won", "written");

    private Phrase() {}

    static String of(String eventName) {
        List<String> words = words(eventName);
        if (words.size() < 2 || !isPastTense(words.getLast())) {
            return "“" + eventName.strip() + "”";
        }
        return words.getLast() + " " + String.join(" ", words.subList(0, words.size() - 1));
    }

    private static List<String> words(String name) {
        String spaced = name.strip().replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[_\\-.:/\\s]+", " ");
        return Arrays.stream(spaced.strip().split(" "))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isPastTense(String word) {
        return IRREGULAR.contains(word) || word.length() > 3 && word.endsWith("ed");
    }
}
