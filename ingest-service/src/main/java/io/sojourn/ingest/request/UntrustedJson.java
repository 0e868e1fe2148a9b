package io.sojourn.ingest.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The service's parsers for JSON from outside: bounded in depth and in the length of names and numbers; UTF-8 only. */
public final class UntrustedJson {
    private static final int DEEPEST_EVENT = 64;
    /** A level of the page takes two of JSON. */
    private static final int DEEPEST_CHUNK = 4000;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final ObjectReader VALUES =
            JsonMapper.builder(factory(DEEPEST_EVENT)).build().readerFor(Object.class);
    private static final JsonFactory CHUNKS = factory(DEEPEST_CHUNK);

    private UntrustedJson() {}

    /** A parser over the body of a tracking call. */
    public static JsonParser parser(byte[] json) throws IOException {
        return VALUES.createParser(json);
    }

    /** The value that a parser stands on, with all that is in it, as maps, lists, texts, numbers and booleans. */
    public static @Nullable Object value(JsonParser parser) throws IOException {
        return VALUES.readValue(parser);
    }

    /** A parser over the content of a recording chunk, for reading through it without keeping it. */
    public static JsonParser chunkParser(InputStream json) throws IOException {
        return CHUNKS.createParser(json);
    }

    private static JsonFactory factory(int deepest) {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
    }
}
