package io.sojourn.contracts.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The header of a record that somebody has already counted as received: the collect API, or whoever sends a dead letter again. A record without it
 * was put on the topic by other means, and its reader is the first to receive it (G6).
 *
 * @param value who counted it: the writer of the books, or the letter
 */
public record BooksMark(String value) {
    private static final String HEADER = "books";

    /** The mark as it travels with a record. */
    public Header header() {
        return new RecordHeader(HEADER, value.getBytes(UTF_8));
    }

    /** The mark of a record, empty if nobody counted it before. */
    public static Optional<BooksMark> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new BooksMark(new String(header.value(), UTF_8)));
    }

    /** Whether somebody counted the record before. */
    public static boolean isOn(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }

    /** Replaces the mark that a record may have. */
    public void replaceIn(Headers headers) {
        headers.remove(HEADER).add(header());
    }
}
