package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that say that a secret follows: those that are one of the usual, and those that end in such a word, as {@code newPassword}. */
final class SecretNames {
    /** Names are not longer. */
    static final int LONGEST = 60;

    private static final Set<String> NAMES = Set.of(
            "accesskey",
            "auth",
            "authorization",
            "code",
            "credential",
            "credentials",
            "jwt",
            "otp",
            "pwd",
            "samlrequest",
            "samlresponse",
            "session",
            "sessionid",
            "sid",
            "sig",
            "signature",
            "ticket",
            "xamzcredential",
            "xamzsignature",
            "xgoogsignature");
    private static final List<String> LAST_WORDS = List.of(
            "password",
            "passwords",
            "passwd",
            "passphrase",
            "passcode",
            "token",
            "secret",
            "apikey",
            "apikeys",
            "secretkey",
            "privatekey");
    /** What forms add to the name of the field in which a password is repeated. */
    private static final List<String> REPEATED = List.of("confirmation", "confirm", "repeat", "again", "verify");
    /** These say that something is done with a password, or that there is one. */
    private static final List<String> ABOUT = List.of("forgot", "lost", "show", "hide", "has", "is", "reset", "change");
    /** These say it of tokens: to reset something there is a token. */
    private static final List<String> ABOUT_TOKENS = List.of("has", "is", "per", "max");
    /** These are also ordinary words: as a property's name they say nothing. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "auth", "code", "credential", "credentials", "session", "sessionid", "sid", "sig", "ticket", "signature");

    private SecretNames() {}

    /** Whether a parameter of an address of this name holds a secret. */
    static boolean ofParameter(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        String plain = plain(name);
        return NAMES.contains(plain) || endsInSecret(withoutRepetition(plain));
    }

    /** Whether a property of this name holds a secret. */
    static boolean ofProperty(String name) {
        return ofParameter(name) && !AMBIGUOUS.contains(plain(name));
    }

    private static boolean endsInSecret(String plain) {
        for (String word : LAST_WORDS) {
            if (plain.endsWith(word)) {
                String before = plain.substring(0, plain.length() - word.length());
                return word.equals("token")
                        ? ABOUT_TOKENS.stream().noneMatch(before::endsWith)
                        : !ABOUT.contains(before);
            }
        }
        return false;
    }

    /** Without what a form appends: {@code password2}, {@code passwordConfirmation}. */
    private static String withoutRepetition(String plain) {
        int end = plain.length();
        while (end > 0 && Letters.isDigit(plain.charAt(end - 1))) {
            end--;
        }
        String name = plain.substring(0, end);
        for (String word : REPEATED) {
            if (name.endsWith(word)) {
                return name.substring(0, name.length() - word.length());
            }
        }
        return name;
    }

    /** Without what separates words, as in {@code user[new_password]}. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if ("-_.[] ".indexOf(name.charAt(i)) < 0) {
                plain.append(name.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
