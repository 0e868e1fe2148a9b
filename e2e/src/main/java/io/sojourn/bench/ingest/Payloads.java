package io.sojourn.bench.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches as browsers send them: page views, clicks of our recorder, and tracked events as Segment's browser SDK writes them. */
@SuppressWarnings("InlineFormatString") // The texts are easier to compare when they stand together.
final class Payloads {
    private static final List<String> USER_AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    private static final String PAGE_CONTEXT = """
            "context":{"page":{"path":"/catalog/shoes/%1$d","referrer":"https://www.google.com/","search":"?utm_source=news&utm_medium=email","title":"Shoes %1$d | Shop","url":"https://shop.example.com/catalog/shoes/%1$d?utm_source=news&utm_medium=email"},\
            "userAgent":"%2$s","locale":"de-DE","timezone":"Europe/Berlin","library":{"name":"%3$s","version":"1.84.0"},"screen":{"width":1920,"height":1080,"density":2}%4$s}""";
    private static final String TRACK = """
            {"timestamp":"%1$s","integrations":{},"type":"track","event":"Product Added","properties":{"product_id":"%2$d","sku":"G-32-%2$d","category":"Shoes","name":"Trail runner — größe 42","price":118.99,"quantity":1,"currency":"EUR","position":3,"coupon":null,"in_stock":true,"tags":["sale","new"]},%3$s,"messageId":"ajs-next-%4$s","anonymousId":"%5$s","userId":"user-%2$d"}""";
    private static final String PAGE = """
            {"timestamp":"%1$s","integrations":{},"type":"page","name":"Shoes","properties":{"name":"Shoes","path":"/catalog/shoes/%2$d","referrer":"https://www.google.com/","search":"","title":"Shoes %2$d | Shop","url":"https://shop.example.com/catalog/shoes/%2$d"},%3$s,"messageId":"ajs-next-%4$s","anonymousId":"%5$s"}""";
    private static final String CLICK = """
            {"type":"track","event":"$click","messageId":"%4$s","timestamp":"%1$s","anonymousId":"%5$s","properties":{"selector":"main > section.products > article:nth-child(%2$d) > button.add","text":"Add to basket","tag":"button","x":640,"y":372},%3$s}""";

    private final Random random = new Random(20261121);

    /** One batch with so many events of one visitor. */
    String batch(int events) {
        String visitor = uuid();
        String userAgent = USER_AGENTS.get(random.nextInt(USER_AGENTS.size()));
        String items = IntStream.range(0, events)
                .mapToObj(i -> item(visitor, userAgent))
                .collect(Collectors.joining(","));
        return "{\"batch\":[" + items + "],\"sentAt\":\"" + Instant.ofEpochMilli(System.currentTimeMillis()) + "\"}";
    }

    /** A browser's user agent. */
    String userAgent() {
        return USER_AGENTS.get(random.nextInt(USER_AGENTS.size()));
    }

    /** A public address of somebody. */
    String address() {
        return "%d.%d.%d.%d"
                .formatted(11 + random.nextInt(80), random.nextInt(256), random.nextInt(256), 1 + random.nextInt(250));
    }

    private String item(String visitor, String userAgent) {
        int product = random.nextInt(900) + 1;
        int kind = random.nextInt(3);
        String template = List.of(TRACK, PAGE, CLICK).get(kind);
        String library = kind == 2 ? "sojourn.js" : "analytics.js";
        String recorder = kind == 2
                ? ",\"sojourn\":{\"tabId\":\"t-%d\",\"recordingId\":\"r-%d\"}".formatted(product, product)
                : "";
        String context = PAGE_CONTEXT.formatted(product, userAgent, library, recorder);
        Instant at = Instant.ofEpochMilli(System.currentTimeMillis() - random.nextInt(5000));
        return template.formatted(at, product, context, uuid(), visitor);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
