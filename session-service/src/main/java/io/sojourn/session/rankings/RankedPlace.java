package io.sojourn.session.rankings;

import io.sojourn.session.requests.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The place of a row in a ranking: what the order looks at. Of a name that is its beginning, and a digest to tell apart those that begin alike: names are
 * as long as visitors make them, and a cursor has to fit into an address.
 *
 * @param number of what the first have most
 * @param texts the beginning of the name, and what tells rows of one name apart
 * @param digest of the name, SHA-256 in hexadecimal digits
 */
public record RankedPlace(long number, List<String> texts, String digest) {
    /** How many characters of a name decide before its digest does. */
    static final int BEGINNING = 256;

    private static final int DIGEST = 64;
    private static final char LENGTH_END = ':';

    /** The place of a row. */
    public static RankedPlace of(long number, String name, String... further) {
        List<String> texts = new ArrayList<>();
        texts.add(beginning(name));
        texts.addAll(List.of(further));
        return new RankedPlace(number, List.copyOf(texts), digest(name));
    }

    /**
     * The place that a cursor tells.
     *
     * @param count how many texts the ranking has
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is none of such a ranking
     */
    static RankedPlace parse(Cursor cursor, int count) {
        String rest = cursor.id();
        if (!rest.matches("(?s)[0-9a-f]{64}.*")) {
            throw Cursor.invalid();
        }
        List<String> texts = new ArrayList<>();
        int at = DIGEST;
        while (at < rest.length()) {
            int end = rest.indexOf(LENGTH_END, at);
            int length = end < 0 ? -1 : length(rest.substring(at, end));
            if (length < 0 || length > rest.length() - end - 1) {
                throw Cursor.invalid();
            }
            at = end + 1 + length;
            texts.add(rest.substring(end + 1, at));
        }
        if (texts.size() != count) {
            throw Cursor.invalid();
        }
        return new RankedPlace(cursor.at(), List.copyOf(texts), rest.substring(0, DIGEST));
    }

    /** Where the page after this row begins. */
    public Cursor cursor() {
        StringBuilder id = new StringBuilder(digest);
        texts.forEach(text -> id.append(text.length()).append(LENGTH_END).append(text));
        return new Cursor(number, id.toString());
    }

    private static int length(String digits) {
        return digits.matches("0|[1-9][0-9]{0,3}") ? Integer.parseInt(digits) : -1;
    }

    private static String beginning(String name) {
        return name.codePointCount(0, name.length()) <= BEGINNING
                ? name
                : name.substring(0, name.offsetByCodePoints(0, BEGINNING));
    }

    private static String digest(String name) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
