package io.sojourn.ingest.privacy;

/**
 * Remembers texts that were looked at and found harmless, as the same addresses, titles and names come again with each event: in a table of fixed size
 * where a later text takes the place of an earlier one. Threads may see each other's texts or not, both is right.
 */
final class HarmlessTexts {
    private static final int SLOTS = 8192;
    /** Longer ones rarely come again. */
    private static final int LONGEST = 200;

    private final String[] texts = new String[SLOTS];

    /** Whether a text was remembered and is not forgotten. */
    boolean has(String text) {
        return text.length() <= LONGEST && text.equals(texts[slot(text)]);
    }

    /** Remembers a text, unless it is long. */
    void add(String text) {
        if (text.length() <= LONGEST) {
            texts[slot(text)] = text;
        }
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
