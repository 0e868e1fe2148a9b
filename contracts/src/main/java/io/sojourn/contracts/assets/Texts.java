package io.sojourn.contracts.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at assets that are texts, without making one of them. */
final class Texts {
    private static final int CHARACTERS_AT_ONCE = 8192;
    /** As far as the root element is looked for: before it are comments, and what drawing programs declare. */
    private static final int LONGEST_PROLOG = 64 * 1024;

    private static final String BYTE_ORDER_MARK =
            new String(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, ISO_8859_1);
    /** What may stand before the root element: blanks, instructions, comments, the document type with what it declares. */
    private static final Pattern BEFORE_ROOT = Pattern.compile(
            "\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern SVG_ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?svg[\\s/>]");

    private Texts() {}

    /** Whether it is text in UTF-8: well-formed, and without NUL. */
    static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return false;
            }
        }
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(content);
        CharBuffer some = CharBuffer.allocate(CHARACTERS_AT_ONCE);
        CoderResult result = decoder.decode(left, some, true);
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(left, some, true);
        }
        return result.isUnderflow();
    }

    /** Whether it is a drawing: XML in UTF-8 whose root element is svg. */
    static boolean isSvg(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, LONGEST_PROLOG), ISO_8859_1);
        int root = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        Matcher before = BEFORE_ROOT.matcher(head).region(root, head.length());
        while (before.lookingAt()) {
            root = before.end();
            before.region(root, head.length());
        }
        return SVG_ROOT.matcher(head).region(root, head.length()).lookingAt() && isText(content);
    }
}
