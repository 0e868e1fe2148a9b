package io.sojourn.ingest.privacy.patterns;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Secrets: JSON web tokens, keys with the prefixes that large services give theirs, what follows {@code Bearer}, and the value of a
 * parameter whose name says that it is a secret, as in {@code ?access_token=...}.
 */
public final class TokenPattern implements PersonalDataPattern {
    private static final int SHORTEST = 16;
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
            "shpat_");
    private static final String KEY_BEGINNINGS = KEY_PREFIXES.stream()
            .map(prefix -> prefix.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());
    private static final Set<String> SECRET_NAMES = Set.of(
            "accesstoken",
            "apikey",
            "apitoken",
            "auth",
            "authorization",
            "authtoken",
            "clientsecret",
            "code",
            "credential",
            "credentials",
            "csrftoken",
            "idtoken",
            "invitetoken",
            "jwt",
            "magictoken",
            "otp",
            "passcode",
            "passphrase",
            "passwd",
            "password",
            "passwordconfirmation",
            "privatekey",
            "pwd",
            "refreshtoken",
            "resettoken",
            "samlresponse",
            "secret",
            "secretkey",
            "session",
            "sessionid",
            "sessiontoken",
            "sid",
            "sig",
            "signature",
            "ticket",
            "token",
            "xcsrftoken");
    /** These are also ordinary words: as a property's name they say nothing. */
    private static final Set<String> AMBIGUOUS_NAMES = Set.of("auth", "code", "session", "sig", "ticket", "signature");

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
        while (end < text.length() && Letters.isWordPart(text.charAt(end))) {
            end++;
        }
        int value = text.startsWith("=", end) ? end + 1 : text.regionMatches(true, end, "%3d", 0, 3) ? end + 3 : NONE;
        return value != NONE && value < text.length() && SECRET_NAMES.contains(plain(text.substring(start, end)))
                ? value
                : NONE;
    }

    /** Where a parameter's value ends. */
    public static int endOfValue(String text, int start) {
        int end = start;
        while (end < text.length() && " &#;,\"'<>\n\t".indexOf(text.charAt(end)) < 0 && !text.startsWith("%26", end)) {
            end++;
        }
        return end;
    }

    /** Whether a property of this name holds a secret. */
    public static boolean isSecretName(String name) {
        String plain = plain(name);
        return SECRET_NAMES.contains(plain) && !AMBIGUOUS_NAMES.contains(plain);
    }

    private static String plain(String name) {
        return name.length() > 40 ? "" : name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isKey(String text, int start) {
        if (text.startsWith("eyJ", start)) {
            int end = endOfSecret(text, start);
            return text.substring(start, end).chars().filter(c -> c == '.').count() == 2;
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

    private static int endOfSecret(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Letters.isWordPart(text.charAt(end)) || ".~+/=".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
