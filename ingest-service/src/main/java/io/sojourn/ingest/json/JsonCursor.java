package io.sojourn.ingest.json;

/** A place in the bytes of a JSON text, and the complaint about what stands there. */
class JsonCursor {
    final byte[] bytes;
    int at;

    JsonCursor(byte[] bytes) {
        this.bytes = bytes;
        boolean marked =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        this.at = marked ? 3 : 0;
    }

    /** The place, in bytes from the beginning. */
    public final int position() {
        return at;
    }

    /** The place of the value that comes next, white space left out. */
    public final int startOfValue() {
        peek();
        return at;
    }

    /** The next byte that is no white space, not taken yet; 0 at the end. */
    final byte peek() {
        while (at < bytes.length) {
            byte next = bytes[at];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            at++;
        }
        return 0;
    }

    /** Takes an expected byte, after white space. */
    final void take(char expected) {
        if (peek() != expected) {
            throw malformed("'" + expected + "' is expected");
        }
        at++;
    }

    final MalformedJsonException malformed(String fault) {
        int line = 1;
        int lineBegin = 0;
        for (int i = 0; i < Math.min(at, bytes.length); i++) {
            if (bytes[i] == '\n') {
                line++;
                lineBegin = i + 1;
            }
        }
        return new MalformedJsonException(fault, line, at - lineBegin + 1);
    }
}
