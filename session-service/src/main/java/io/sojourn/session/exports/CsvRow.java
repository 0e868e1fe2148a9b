package io.sojourn.session.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Rows of CSV files as RFC 4180 has them. Texts that a spreadsheet would take for a formula begin with an apostrophe: what visitors send must not be run
 * by who opens the file.
 */
final class CsvRow {
    private static final String END = "\r\n";
    /** With the full-width forms, which some spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvRow() {}

    /** The names of the columns. */
    static String header(List<String> columns) {
        return columns.stream().map(CsvRow::quoted).collect(Collectors.joining(",", "", END));
    }

    /** What an item has in the columns; nothing where it has none. */
    static String of(JsonNode item, List<String> columns) {
        return columns.stream()
                .map(column -> field(item.at("/" + column.replace('.', '/'))))
                .collect(Collectors.joining(",", "", END));
    }

    private static String field(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isNumber() || value.isBoolean() ? value.asText() : quoted(harmless(text(value)));
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isTextual() ? value.asText() : value.toString();
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(CsvRow::text)
                .collect(Collectors.joining("; "));
    }

    private static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
