package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Escapes;
import io.sojourn.ingest.privacy.reading.Letters;

/**
 * What one look at a text tells: most texts hold nothing that could be personal data, and are done with it.
 *
 * @param digits how many digits are in it
 * @param mailSign whether it holds an at sign, as itself or percent-encoded
 * @param assignment whether it holds an equals sign, as itself or percent-encoded
 * @param longestWord length of the longest run of letters, digits, hyphens and underscores
 */
public record TextTraits(int digits, boolean mailSign, boolean assignment, int longestWord) {

    /** Looks at a text. */
    public static TextTraits of(String text) {
        int digits = 0;
        int word = 0;
        int longest = 0;
        boolean mail = false;
        boolean assignment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            }
            if (Letters.isWordPart(c)) {
                word++;
                longest = Math.max(longest, word);
            } else {
                word = 0;
                int meant = c == '%' ? Escapes.value(text, i) : c;
                mail |= meant == '@';
                assignment |= meant == '=';
            }
        }
        return new TextTraits(digits, mail, assignment, longest);
    }
}
