package io.sojourn.bench.windows;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Prepared requests: the same bytes each time.
 *
 * @param units how much is in each of them, such as events; what figures are told of
 * @param records how many records each of them makes
 * @param bytes the mean size of a body
 * @param requests from the request line to the end of the body
 */
public record Requests(int units, int records, long bytes, List<ByteBuffer> requests) {
    /** A request of a head and a body. */
    public static ByteBuffer request(byte[] head, byte[] body) {
        return ByteBuffer.allocateDirect(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }
}
