package io.sojourn.session.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How items become the parts of a file. */
enum ExportFormat {
    /** RFC 4180, with a header. */
    CSV("csv") {
        @Override
        Stream<String> part(List<JsonNode> items, List<String> columns, boolean first) {
            Stream<String> rows = items.stream().map(item -> CsvRow.of(item, columns));
            return first ? Stream.concat(Stream.of(CsvRow.header(columns)), rows) : rows;
        }
    },
    /** One JSON object a line. The server that writes them puts a line's end after each part. */
    NDJSON("ndjson") {
        @Override
        Stream<String> part(List<JsonNode> items, List<String> columns, boolean first) {
            return Stream.of(items.stream().map(JsonNode::toString).collect(Collectors.joining("\n")));
        }
    };

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** What file names end with. */
    String extension() {
        return extension;
    }

    abstract Stream<String> part(List<JsonNode> items, List<String> columns, boolean first);

    /**
     * A part of a file.
     *
     * @param columns of the table
     * @param first whether it is the beginning of the file
     */
    byte[] encode(List<JsonNode> items, List<String> columns, boolean first) {
        return part(items, columns, first).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }
}
