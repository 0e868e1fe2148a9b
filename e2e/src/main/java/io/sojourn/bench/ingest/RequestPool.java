package io.sojourn.bench.ingest;

import io.sojourn.bench.servers.Contestant;
import io.sojourn.bench.windows.Requests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Prepared requests of the collect API: the same bytes for every server. */
final class RequestPool {
    private static final int EVENTS_IN_ALL = 6000;

    private RequestPool() {}

    /** Requests to a contestant with so many events each, authorized by a write key. */
    static Requests of(Contestant contestant, int events, String writeKey) {
        Payloads payloads = new Payloads();
        String path = contestant.path(events);
        String credentials = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.US_ASCII));
        List<byte[]> bodies = IntStream.range(0, Math.max(200, EVENTS_IN_ALL / events))
                .mapToObj(i -> payloads.batch(events).getBytes(StandardCharsets.UTF_8))
                .toList();
        List<ByteBuffer> requests = bodies.stream()
                .map(body -> Requests.request(
                        head(path, credentials, body.length, payloads).getBytes(StandardCharsets.US_ASCII), body))
                .toList();
        long bytes = bodies.stream().mapToLong(body -> body.length).sum() / bodies.size();
        return new Requests(events, contestant.records(events), bytes, requests);
    }

    private static String head(String path, String credentials, int length, Payloads payloads) {
        return """
                POST %s HTTP/1.1\r
                Host: collect.example.com\r
                Authorization: Basic %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                User-Agent: %s\r
                Origin: https://shop.example.com\r
                Referer: https://shop.example.com/\r
                Accept: */*\r
                Accept-Encoding: gzip, deflate, br\r
                Accept-Language: de-DE,de;q=0.9\r
                X-Forwarded-For: %s\r
                \r
                """.formatted(path, credentials, length, payloads.userAgent(), payloads.address());
    }
}
