package io.sojourn.ingest.chunks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives at most so many bytes of a stream, and fails when there are more: nothing is inflated beyond the limit. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private long left;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    /** How many bytes were given. */
    long given() {
        return limit - left;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new BeyondLimitException();
        }
    }

    /** There is more than the limit. */
    static final class BeyondLimitException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
