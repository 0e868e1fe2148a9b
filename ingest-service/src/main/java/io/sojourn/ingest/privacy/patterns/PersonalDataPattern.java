package io.sojourn.ingest.privacy.patterns;

/** One kind of personal data as it stands in texts. */
public interface PersonalDataPattern {
    /** There is no match. */
    int NONE = -1;

    /** What a match is replaced by. */
    String replacement();

    /** Whether there can be a match at all in a text of which only this is known; a cheap question that saves most of the work. */
    boolean isPossible(TextTraits text);

    /**
     * Where a match ends that begins at a place.
     *
     * @param start the beginning of a word: a letter, digit, plus, percent sign or opening bracket with no letter or digit before it
     * @return index after the match, or {@link #NONE}
     */
    int endOfMatch(String text, int start);
}
