package io.sojourn.local.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X5")
class CollectClientTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Queue<Integer> refusals = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/batch", this::collect);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsEachSourceItsEventsInBatchesOfAHundred() throws Exception {
        History.Sent sent = history().send();

        assertThat(keys.stream().distinct()).containsExactly("kw:", "ka:", "kd:");
        assertThat(sizes).allMatch(size -> size <= 100);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(sent.events());
        assertThat(sent.refused()).isZero();
    }

    @Test
    void sendsAgainWhatTheServerHadNoTimeFor() throws Exception {
        refusals.addAll(List.of(503, 429));

        History.Sent sent = history().send();

        assertThat(refusals).isEmpty();
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(sent.events());
    }

    @Test
    void passesOnWhatTheServerSaysAboutAWrongKey() {
        refusals.add(401);

        assertThatThrownBy(() -> history().send())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("401");
    }

    private History history() {
        DemoSettings sites = new DemoSettings(
                8490,
                "http://127.0.0.1:" + server.getAddress().getPort(),
                Map.of(Site.WWW, "kw", Site.APP, "ka", Site.DOCS, "kd"));
        return new History(sites, Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
    }

    private void collect(HttpExchange exchange) throws IOException {
        try (exchange) {
            int size = json.readTree(exchange.getRequestBody()).path("batch").size();
            Integer refusal = refusals.poll();
            if (refusal != null) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            sizes.add(size);
            keys.add(credentials(exchange));
            byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String credentials(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    }
}
