package io.sojourn.session.projection.hashing;

import java.security.SecureRandom;

/** SipHash-2-4 (Aumasson and Bernstein, 2012): a hash of 64 bits for which who does not know the key cannot find texts that have the same. */
public final class KeyedHash {
    private static final int BLOCK = Long.BYTES;

    private final long first;
    private final long second;

    KeyedHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /** With a key that nobody knows. */
    public static KeyedHash withRandomKey() {
        SecureRandom random = new SecureRandom();
        return new KeyedHash(random.nextLong(), random.nextLong());
    }

    /** The hash of a text's bytes. */
    public long of(byte[] bytes) {
        State state = new State(first, second);
        int end = bytes.length - bytes.length % BLOCK;
        for (int at = 0; at < end; at += BLOCK) {
            state.add(block(bytes, at, BLOCK));
        }
        state.add((long) bytes.length << 56 | block(bytes, end, bytes.length - end));
        return state.end();
    }

    private static long block(byte[] bytes, int at, int length) {
        long block = 0;
        for (int i = 0; i < length; i++) {
            block |= (bytes[at + i] & 0xffL) << 8 * i;
        }
        return block;
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long first, long second) {
            v0 = first ^ 0x736f6d6570736575L;
            v1 = second ^ 0x646f72616e646f6dL;
            v2 = first ^ 0x6c7967656e657261L;
            v3 = second ^ 0x7465646279746573L;
        }

        void add(long block) {
            v3 ^= block;
            round();
            round();
            v0 ^= block;
        }

        long end() {
            v2 ^= 0xff;
            for (int i = 0; i < 4; i++) {
                round();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
