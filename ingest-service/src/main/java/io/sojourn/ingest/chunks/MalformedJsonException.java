package io.sojourn.ingest.chunks;

import java.io.IOException;

/** What is read is no well-formed JSON in UTF-8, or beyond its bounds. */
final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1L;
}
