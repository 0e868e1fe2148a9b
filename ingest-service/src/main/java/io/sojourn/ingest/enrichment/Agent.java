package io.sojourn.ingest.enrichment;

/**
 * What a browser says it is.
 *
 * @param userAgent in which browsers say less and less
 * @param hints what it says beside it
 */
public record Agent(String userAgent, ClientHints hints) {
    private static final int LONGEST = 512;
    private static final int MOST_GROUPS = 16;
    private static final int MOST_SLASHES = 32;
    private static final int MOST_WORDS = 64;

    /** Longer ones are cut: none of a browser is. */
    public Agent {
        userAgent = userAgent.length() <= LONGEST ? userAgent : userAgent.substring(0, LONGEST);
    }

    /**
     * Whether a browser could say so. The rules that tell devices descend into each bracket, and take ever longer for words with many slashes: texts
     * that are made for that are not given to them.
     */
    boolean isPlausible() {
        int groups = 0;
        int slashes = 0;
        int words = 0;
        for (int i = 0; i < userAgent.length(); i++) {
            switch (userAgent.charAt(i)) {
                case '(', '[', '{' -> groups++;
                case '/' -> slashes++;
                case ' ' -> words++;
                default -> {}
            }
        }
        return groups <= MOST_GROUPS && slashes <= MOST_SLASHES && words <= MOST_WORDS;
    }
}
