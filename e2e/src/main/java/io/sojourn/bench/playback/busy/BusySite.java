package io.sojourn.bench.playback.busy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * The busy page, the recorder's files, and what the recorder sends to, all of one origin: chunks are kept in memory, everything else is
 * accepted. So nothing but the browser works while a page is recorded.
 */
public final class BusySite implements AutoCloseable {
    private static final String RECORDER = "{{recorder}}";
    private static final String ACCEPTED = "{\"success\":true}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ANSWERS = Map.of(
            "/v1/projects/bench/settings",
            "{\"sojourn\":{\"recording\":true}}",
            "/v1/assets/missing",
            "{\"missing\":[]}");

    private final Path recorder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SortedMap<Integer, byte[]> chunks = new ConcurrentSkipListMap<>();
    private volatile String tag = "";

    /**
     * Serves it from now on.
     *
     * @param home the checkout, where the recorder was built
     */
    public BusySite(Path home) throws IOException {
        recorder = home.resolve("recorder/dist/static");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The page's address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** From now on the page comes with this at the beginning of its head, and nothing is kept of recordings before. */
    public void recordBy(RecorderTag recorder) {
        tag = recorder.html();
        chunks.clear();
    }

    /** What has come of the one recording, without gaps. */
    BusyRecording recording() throws IOException {
        SortedMap<Integer, byte[]> came = new TreeMap<>(chunks);
        if (came.isEmpty() || came.lastKey() != came.size() - 1) {
            throw new IllegalStateException("Of the recording came the chunks " + came.keySet());
        }
        List<RecordedChunk> read = new ArrayList<>();
        for (byte[] chunk : came.values()) {
            read.add(read(chunk));
        }
        return new BusyRecording(read);
    }

    /** How many chunks have come. */
    int received() {
        return chunks.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static RecordedChunk read(byte[] body) throws IOException {
        boolean gzip = body[0] == 0x1f;
        List<RecordedEvent> events = new ArrayList<>();
        boolean snapshot = false;
        try (InputStream plain = new ByteArrayInputStream(body);
                InputStream json = gzip ? new GZIPInputStream(plain) : plain) {
            for (var event : JSON.readTree(json)) {
                snapshot |= events.size() < 2 && event.get("type").asInt() == 2;
                events.add(RecordedEvent.of(event));
            }
        }
        return new RecordedChunk(List.copyOf(events), snapshot);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.contains("/chunks/")) {
            chunks.put(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), body);
        }
        byte[] content = path.startsWith("/v1/")
                ? ANSWERS.getOrDefault(path, ACCEPTED).getBytes(StandardCharsets.UTF_8)
                : file(path);
        exchange.getResponseHeaders().set("Content-Type", typeOf(path));
        exchange.sendResponseHeaders(200, content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    private byte[] file(String path) throws IOException {
        return switch (path) {
            case "/" -> resource("index.html").replace(RECORDER, tag).getBytes(StandardCharsets.UTF_8);
            case "/busy.js" -> resource("busy.js").getBytes(StandardCharsets.UTF_8);
            case "/favicon.ico" -> new byte[0];
            default -> Files.readAllBytes(recorder.resolve(path.substring(1)));
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(BusySite.class.getResourceAsStream("/io/sojourn/bench/playback/busy/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String typeOf(String path) {
        if (path.startsWith("/v1/")) {
            return "application/json";
        }
        return path.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
    }
}
