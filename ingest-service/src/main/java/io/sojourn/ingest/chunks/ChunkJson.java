package io.sojourn.ingest.chunks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/** The service's parser for recording chunks: as a stream, bounded in depth and in the length of names and numbers; UTF-8 only. */
final class ChunkJson {
    /** A level of the page takes two of JSON. */
    private static final int DEEPEST_CHUNK = 4000;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory CHUNKS = factory();

    private ChunkJson() {}

    /** A parser over the content of a recording chunk, for reading through it without keeping it. */
    static JsonParser parser(InputStream json) throws IOException {
        return CHUNKS.createParser(json);
    }

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_CHUNK)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
    }
}
