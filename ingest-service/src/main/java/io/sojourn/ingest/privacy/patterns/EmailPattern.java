package io.sojourn.ingest.privacy.patterns;

/** E-mail addresses, also with the at sign percent-encoded as in query strings. */
public final class EmailPattern implements PersonalDataPattern {
    private static final String ENCODED_AT = "%40";
    private static final int LONGEST = 254;

    @Override
    public String replacement() {
        return "[email]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.mailSign();
    }

    @Override
    public int endOfMatch(String text, int start) {
        int at = endOfLocalPart(text, start);
        if (at == start || at >= text.length()) {
            return NONE;
        }
        int domain =
                text.charAt(at) == '@' ? at + 1 : text.startsWith(ENCODED_AT, at) ? at + ENCODED_AT.length() : NONE;
        return domain == NONE ? NONE : endOfDomain(text, domain);
    }

    private static int endOfLocalPart(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && isLocal(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isLocal(String text, int index) {
        char c = text.charAt(index);
        return Letters.isWordPart(c) || c == '.' || c == '+' || c == '%' && !text.startsWith(ENCODED_AT, index);
    }

    /** A domain has a dot, and at least two letters after the last one. */
    private static int endOfDomain(String text, int start) {
        int end = start;
        while (end < text.length() && (Letters.isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        while (end > start && !Letters.isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        boolean named = dot > start
                && end - dot > 2
                && text.substring(dot + 1, end).chars().allMatch(c -> Letters.isLetter((char) c));
        return named ? end : NONE;
    }
}
