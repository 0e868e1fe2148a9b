package io.sojourn.bench.playback.intake;

import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.bench.servers.BenchServers;
import io.sojourn.bench.windows.Requests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Chunks as our recorder sends them, of many visitors at a time. */
final class ChunkRequests {
    private static final int REQUESTS = 512;

    private ChunkRequests() {}

    /** Requests with these chunks in turn, each of another recording; for the collect service and its floor alike. */
    static Requests of(List<RecordedChunk> chunks) {
        List<byte[]> bodies =
                chunks.stream().map(chunk -> RecordedChunk.gzip(chunk.json(0))).toList();
        List<ByteBuffer> requests = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < REQUESTS; i++) {
            byte[] body = bodies.get(i % bodies.size());
            bytes += body.length;
            requests.add(Requests.request(
                    head(chunks.get(i % chunks.size()), i, body.length).getBytes(StandardCharsets.US_ASCII), body));
        }
        return new Requests(1, 1, bytes / REQUESTS, requests);
    }

    private static String head(RecordedChunk chunk, int number, int length) {
        String recording = new UUID(0x51, number).toString();
        String query =
                "writeKey=%s&anonymousId=%s&tabId=%s&from=%d&to=%d&sentAt=%d&snapshot=0&events=%d&activeFrom=%d&activeTo=%d"
                        .formatted(
                                BenchServers.WRITE_KEY,
                                new UUID(0x52, number),
                                new UUID(0x53, number),
                                chunk.from(),
                                chunk.to(),
                                chunk.to(),
                                chunk.size(),
                                chunk.from(),
                                chunk.to());
        return """
                POST /v1/recordings/%s/chunks/%d?%s HTTP/1.1\r
                Host: collect.example.com\r
                Content-Type: text/plain\r
                Content-Length: %d\r
                User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r
                Origin: https://shop.example.com\r
                Referer: https://shop.example.com/\r
                Accept: */*\r
                Accept-Encoding: gzip, deflate, br\r
                X-Forwarded-For: 203.0.%d.%d\r
                \r
                """.formatted(recording, number, query, length, number / 250, number % 250);
    }
}
