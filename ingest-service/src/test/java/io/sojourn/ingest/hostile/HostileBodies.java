package io.sojourn.ingest.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.ingest.Gzip;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Bodies that somebody could send to break a collect service. */
final class HostileBodies {
    private static final String EVENT = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":%s}";
    private static final int MEGABYTE = 1_000_000;
    private static final List<String> FIELDS = List.of(
            "type",
            "event",
            "name",
            "messageId",
            "timestamp",
            "originalTimestamp",
            "sentAt",
            "anonymousId",
            "userId",
            "groupId",
            "previousId",
            "properties",
            "traits",
            "context",
            "integrations",
            "channel",
            "version",
            "writeKey");
    private static final List<String> CONTEXT_FIELDS = List.of(
            "page",
            "screen",
            "userAgent",
            "userAgentData",
            "ip",
            "locale",
            "timezone",
            "campaign",
            "library",
            "device",
            "os",
            "app",
            "consent",
            "referrer",
            "sojourn",
            "traits",
            "network",
            "location",
            "groupId");
    private static final List<String> INNER_FIELDS = List.of(
            "url",
            "path",
            "title",
            "referrer",
            "search",
            "width",
            "height",
            "tabId",
            "recordingId",
            "name",
            "source",
            "medium",
            "categoryPreferences",
            "brands",
            "mobile");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e308",
            "9007199254740993",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"\\r\\nx: y\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[[[]]]",
            "[null]",
            "{}",
            "{\"\":{}}",
            "{\"name\":[{}]}",
            "\"" + "x".repeat(5000) + "\"");

    private HostileBodies() {}

    /** By name: batches as they would be posted. */
    static Stream<Arguments> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        structure(bodies);
        numbersAndTexts(bodies);
        names(bodies);
        encodings(bodies);
        return bodies.entrySet().stream().map(body -> Arguments.of(body.getKey(), body.getValue()));
    }

    /** Every field of an item with values of every type. */
    static Stream<String> itemsOfWrongTypes() {
        Stream<String> own = FIELDS.stream().flatMap(field -> VALUES.stream().map(value -> item(field, value)));
        Stream<String> ofContext = CONTEXT_FIELDS.stream()
                .flatMap(field -> VALUES.stream().map(value -> item("context", "{\"" + field + "\":" + value + "}")));
        Stream<String> within = CONTEXT_FIELDS.stream()
                .flatMap(field -> INNER_FIELDS.stream().flatMap(inner -> VALUES.stream()
                        .map(value -> item("context", "{\"" + field + "\":{\"" + inner + "\":" + value + "}}"))));
        Stream<String> properties = INNER_FIELDS.stream().flatMap(field -> VALUES.stream()
                .map(value -> item("properties", "{\"" + field + "\":" + value + "}")));
        return Stream.of(own, ofContext, within, properties).flatMap(items -> items);
    }

    private static String item(String field, String value) {
        String type = field.equals("type") ? "" : "\"type\":\"page\",";
        String user = field.equals("userId") ? "" : "\"userId\":\"u\",";
        return "{" + type + user + "\"" + field + "\":" + value + "}";
    }

    private static void structure(Map<String, byte[]> bodies) {
        bodies.put("lists without end", batch("[".repeat(200_000)));
        bodies.put("objects without end", batch("{\"a\":".repeat(100_000)));
        bodies.put("lists of many levels", batch(EVENT.formatted("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}")));
        bodies.put("many closing brackets", batch("]".repeat(100_000)));
        bodies.put("many commas", batch(",".repeat(100_000)));
        bodies.put("many empty items", batch("{},".repeat(2_600) + "{}"));
        bodies.put(
                "many empty objects in an item", batch(EVENT.formatted("{\"p\":[" + "{},".repeat(150_000) + "{}]}")));
        bodies.put(
                "many empty objects beside the items", utf8("{\"batch\":[],\"p\":[" + "{},".repeat(300_000) + "{}]}"));
        bodies.put("many more items than are read", batch("0,".repeat(200_000) + "0"));
        bodies.put("a batch that comes twice", utf8("{\"batch\":[],\"batch\":[" + EVENT.formatted("{}") + "]}"));
        bodies.put("a batch in a batch", batch("{\"batch\":[" + EVENT.formatted("{}") + "]}"));
        bodies.put("white space only", utf8(" \n".repeat(100_000)));
    }

    private static void numbersAndTexts(Map<String, byte[]> bodies) {
        for (String number : List.of(
                "1e999999999",
                "-1e999",
                "1e-999999999",
                "9".repeat(100_000),
                "0." + "0".repeat(90_000) + "1",
                "NaN",
                "-Infinity",
                "0x10",
                "1_000")) {
            bodies.put(
                    "number " + number.substring(0, Math.min(12, number.length())),
                    batch(EVENT.formatted("{\"n\":" + number + "}")));
        }
        bodies.put("a text of a megabyte", batch(EVENT.formatted("{\"a\":\"" + "x".repeat(MEGABYTE) + "\"}")));
        bodies.put("a name of a megabyte", batch(EVENT.formatted("{\"" + "x".repeat(MEGABYTE) + "\":1}")));
        bodies.put(
                "an escaped text of a megabyte",
                batch(EVENT.formatted("{\"a\":\"" + "\\u0041".repeat(MEGABYTE / 7) + "\"}")));
        bodies.put("a text without end", batch("\"" + "x".repeat(100_000)));
        bodies.put("NUL between values", batch("\0" + EVENT.formatted("{}")));
        bodies.put("header injection", batch(EVENT.formatted("{}").replace("\"u\"", "\"u\\r\\nSet-Cookie: a=b\"")));
    }

    private static void names(Map<String, byte[]> bodies) {
        String first = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",";
        bodies.put("fields that come twice", batch(first + "\"userId\":\"v\",\"event\":\"y\",\"type\":\"page\"}"));
        bodies.put(
                "a field that comes ten thousand times",
                batch(EVENT.formatted("{" + "\"a\":1,".repeat(5_000) + "\"a\":2}")));
        bodies.put(
                "names of a prototype",
                batch(
                        EVENT.formatted(
                                "{\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":{}},\"toString\":1,\"hasOwnProperty\":null}")));
        bodies.put("prototype as the item", batch("{\"__proto__\":" + EVENT.formatted("{}") + "}"));
        bodies.put(
                "names with one hash",
                batch(EVENT.formatted(IntStream.range(0, 2_000)
                        .mapToObj(i -> "\"" + collidingName(i) + "\":" + i)
                        .collect(Collectors.joining(",", "{", "}")))));
        bodies.put("an empty name", batch(EVENT.formatted("{\"\":{\"\":{\"\":1}}}")));
    }

    private static void encodings(Map<String, byte[]> bodies) {
        bodies.put("UTF-16", "{\"batch\":[]}".getBytes(UTF_16));
        bodies.put("UTF-8 with a lone byte", latin1("{\"batch\":[" + EVENT.formatted("{\"a\":\"\u00e4\"}") + "]}"));
        bodies.put("overlong UTF-8", latin1("{\"batch\":[" + EVENT.formatted("{\"\u00c0\u00af\":1}") + "]}"));
        bodies.put("binary", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0, 0});
        bodies.put("a gigabyte in a megabyte", bomb());
        bodies.put("gzip in gzip", Gzip.of(Gzip.of("{\"batch\":[]}")));
        bodies.put("gzip that is cut", Arrays.copyOf(Gzip.of("{\"batch\":[]}"), 15));
    }

    /** Members of a megabyte of nothing each; their number is bounded by the size of a body. */
    private static byte[] bomb() {
        byte[] member = Gzip.of(new byte[MEGABYTE]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            bomb.writeBytes(member);
        }
        return Arrays.copyOf(bomb.toByteArray(), Math.min(bomb.size(), MEGABYTE));
    }

    /** Texts of "Aa" and "BB" all have one hash. */
    private static String collidingName(int index) {
        return IntStream.range(0, 11)
                .mapToObj(bit -> (index >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    private static byte[] batch(String items) {
        return utf8("{\"batch\":[" + items + "]}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
