package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Escapes;
import io.sojourn.ingest.privacy.reading.Letters;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Secrets: JSON web tokens, keys with the prefixes that large services give theirs, what follows {@code Bearer}, and the value of a
 * parameter whose name says that it is a secret, as in {@code ?access_token=...}.
 */
public final class TokenPattern implements PersonalDataPattern {
    private static final int SHORTEST = 16;
    /** Of a JSON web token. */
    private static final int LONGEST_HEADER = 2048;

    private static final String BEARER = "Bearer ";
    private static final List<String> KEY_PREFIXES = List.of(
            "sk_live_",
            "sk_test_",
            "rk_live_",
            "sk-",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xapp-",
            "AKIA",
            "ASIA",
            "AIza",
            "ya29.",
            "npm_",
            "hf_",
            "SG.",
            "shpat_",
            "whsec_");
    private static final String KEY_BEGINNINGS = KEY_PREFIXES.stream()
            .map(prefix -> prefix.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    @Override
    public String replacement() {
        return "[token]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.assignment() || text.longestWord() >= SHORTEST;
    }

    @Override
    public int endOfMatch(String text, int start) {
        if (text.regionMatches(true, start, BEARER, 0, BEARER.length())) {
            int end = endOfSecret(text, start + BEARER.length());
            return end - start - BEARER.length() >= SHORTEST ? end : NONE;
        }
        if (isKey(text, start)) {
            int end = endOfSecret(text, start);
            return end - start >= SHORTEST ? end : NONE;
        }
        return NONE;
    }

    /**
     * Where the value of a secret parameter begins, if a place is the beginning of its name; otherwise {@link #NONE}. The name is kept.
     */
    public static int valueOfSecret(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= SecretNames.LONGEST && Letters.isWordPart(text.charAt(end))) {
            end++;
        }
        int value = end == start ? NONE : afterAssignment(text, afterBrackets(text, end));
        return value != NONE && value < text.length() && SecretNames.ofParameter(nameUpTo(text, start, end))
                ? value
                : NONE;
    }

    /** The whole name, of which a hyphen or an underscore may have come before. */
    private static String nameUpTo(String text, int start, int end) {
        int from = start;
        while (from > 0
                && end - from <= SecretNames.LONGEST
                && Letters.isWordPart(text.charAt(from - 1))
                && !Escapes.endBefore(text, from)) {
            from--;
        }
        return text.substring(from, end);
    }

    /** Names of nested parameters end in brackets, as in {@code user[password]} and {@code password[]}. */
    private static int afterBrackets(String text, int index) {
        int end = index;
        while (end < text.length() && (isOf(text, end, ']') || isOf(text, end, '['))) {
            end = text.charAt(end) == '%' ? Escapes.end(text, end) : end + 1;
        }
        return end;
    }

    private static int afterAssignment(String text, int index) {
        if (index >= text.length() || !isOf(text, index, '=')) {
            return NONE;
        }
        return text.charAt(index) == '=' ? index + 1 : Escapes.end(text, index);
    }

    private static boolean isOf(String text, int index, char character) {
        char c = text.charAt(index);
        return c == character || c == '%' && Escapes.isAt(text, index, character);
    }

    /** Where a parameter's value ends. */
    public static int endOfValue(String text, int start) {
        int end = start;
        while (end < text.length() && " &#;,\"'<>\n\t".indexOf(text.charAt(end)) < 0 && !Escapes.isAt(text, end, '&')) {
            end++;
        }
        return end;
    }

    /** Whether a property of this name holds a secret. */
    public static boolean isSecretName(String name) {
        return SecretNames.ofProperty(name);
    }

    private static boolean isKey(String text, int start) {
        if (text.startsWith("eyJ", start)) {
            return isOfThreeParts(text, start);
        }
        if (KEY_BEGINNINGS.indexOf(text.charAt(start)) >= 0) {
            // No stream: every word of every address and title comes here.
            for (String prefix : KEY_PREFIXES) {
                if (text.startsWith(prefix, start)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As JSON web tokens are; looks no farther than it must. */
    private static boolean isOfThreeParts(String text, int start) {
        int dots = 0;
        for (int i = start; i < text.length() && dots < 3 && isOfSecret(text.charAt(i)); i++) {
            dots += text.charAt(i) == '.' ? 1 : 0;
            if (dots == 0 && i - start > LONGEST_HEADER) {
                return false;
            }
        }
        return dots == 2;
    }

    private static boolean isOfSecret(char c) {
        return Letters.isWordPart(c) || ".~+/=".indexOf(c) >= 0;
    }

    private static int endOfSecret(String text, int start) {
        int end = start;
        while (end < text.length() && isOfSecret(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
