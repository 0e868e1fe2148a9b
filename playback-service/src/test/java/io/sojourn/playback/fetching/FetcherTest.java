package io.sojourn.playback.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.playback.assets.AssetContent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P1")
@Tag("G5")
class FetcherTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    private static final AllowedHosts HOSTS = new AllowedHosts(List.of("cdn.example", "*.img.example"));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TestNetwork network = new TestNetwork();
    private Vertx vertx;
    private PinnedClient client;
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        vertx = Vertx.vertx();
        client = new PinnedClient(vertx);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        network.port = server.getAddress().getPort();
        fetcher = new Fetcher(client, network, new TestConfig());
    }

    @AfterEach
    void close() {
        server.stop(0);
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void takesAPictureWithoutSayingWhoAsks() {
        serve("/a.png", exchange -> {
            asked.add(exchange.getRequestHeaders().keySet().toString()
                    + exchange.getRequestHeaders().getFirst("Host"));
            answer(exchange, 200, "text/plain", PNG);
        });

        AssetContent content = fetch("http://cdn.example/a.png?v=1");

        assertThat(content.type()).isEqualTo("image/png");
        assertThat(content.content()).isEqualTo(PNG);
        assertThat(asked)
                .last()
                .asString()
                .contains("cdn.example")
                .doesNotContain("Cookie", "Referer", "Authorization");
    }

    @Test
    void believesAServerOnlyThatSomethingIsAStyleSheet() {
        serve("/a.css", exchange -> answer(exchange, 200, "text/css; charset=utf-8", "a{}".getBytes(UTF_8)));
        serve("/page", exchange -> answer(exchange, 200, "text/html", "<p>".getBytes(UTF_8)));
        serve("/lie", exchange -> answer(exchange, 200, "image/png", "<p>".getBytes(UTF_8)));

        assertThat(fetch("http://cdn.example/a.css").type()).isEqualTo("text/css");
        assertThat(loss("http://cdn.example/page")).isEqualTo(AssetLoss.TYPE);
        assertThat(loss("http://cdn.example/lie")).isEqualTo(AssetLoss.TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/a.png",
                "http://img.example/a.png",
                "http://127.0.0.1/a.png",
                "http://[::1]/a.png",
                "http://localhost/a.png",
                "http://cdn.example:22/a.png",
                "http://user:secret@cdn.example/a.png",
                "http://cdn.example@evil.example/a.png",
                "http://unknown.img.example/a.png",
                "ftp://cdn.example/a.png",
                "file:///etc/passwd",
                "blob:https://cdn.example/1",
                "data:image/png,x",
                "//cdn.example/a.png",
                "http:cdn.example",
                "not an address"
            })
    void asksNobodyWhoIsNotAllowed(String address) {
        serve("/", exchange -> answer(exchange, 200, "image/png", PNG));

        assertThat(loss(address)).isEqualTo(AssetLoss.BLOCKED);
        assertThat(asked).isEmpty();
    }

    @Test
    void asksNobodyIfOneOfTheNamesAddressesIsNotPublic() {
        serve("/", exchange -> answer(exchange, 200, "image/png", PNG));
        network.answers.add(List.of(TestNetwork.SERVER, TestNetwork.INNER));

        assertThat(loss("http://cdn.example/a.png")).isEqualTo(AssetLoss.BLOCKED);
        assertThat(asked).isEmpty();
    }

    @Test
    void asksTheMachineThatWasCheckedWhateverTheNameIsSaidToBeNext() {
        serve("/a.png", exchange -> answer(exchange, 200, "image/png", PNG));
        network.answers.add(List.of(TestNetwork.SERVER));
        network.answers.add(List.of(TestNetwork.INNER));

        assertThat(fetch("http://cdn.example/a.png").content()).isEqualTo(PNG);
        assertThat(network.resolved).isEqualTo(1);
        assertThat(loss("http://cdn.example/a.png")).isEqualTo(AssetLoss.BLOCKED);
    }

    @Test
    void followsFewRedirectionsToAllowedPlaces() {
        serve("/first", exchange -> redirect(exchange, "second"));
        serve("/second", exchange -> redirect(exchange, "http://a.img.example/third"));
        serve("/third", exchange -> answer(exchange, 200, "image/png", PNG));
        serve("/again", exchange -> redirect(exchange, "/again"));

        assertThat(fetch("http://cdn.example/first").content()).isEqualTo(PNG);
        asked.clear();
        assertThat(loss("http://cdn.example/again")).isEqualTo(AssetLoss.STATUS);
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/a.png",
                "http://127.0.0.1/a.png",
                "http://inner.img.example/a.png",
                "file:///etc/passwd",
                "http://cdn.example:8483/"
            })
    void followsNoRedirectionToAnywhereElse(String location) {
        serve("/first", exchange -> redirect(exchange, location));
        serve("/a.png", exchange -> answer(exchange, 200, "image/png", PNG));

        assertThat(loss("http://cdn.example/first")).isEqualTo(AssetLoss.BLOCKED);
        assertThat(asked).containsExactly("/first");
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "304", "204", "206"})
    void takesNothingThatIsNoWholeAnswer(int status) {
        serve(
                "/a.png",
                exchange -> answer(exchange, status, "image/png", status == 304 || status == 204 ? new byte[0] : PNG));

        assertThat(loss("http://cdn.example/a.png")).isEqualTo(AssetLoss.STATUS);
    }

    @Test
    void takesNothingThatIsPacked() {
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "image/png", PNG);
        });

        assertThat(loss("http://cdn.example/bomb")).isEqualTo(AssetLoss.TYPE);
    }

    @Test
    void endsWhatIsTooLarge() {
        serve("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    out.write(PNG);
                }
            }
        });

        assertThat(loss("http://cdn.example/large")).isEqualTo(AssetLoss.SIZE);
    }

    @Test
    void doesNotWaitForWhatDoesNotCome() {
        serve("/never", exchange -> exchange.sendResponseHeaders(200, 10));
        fetcher = new Fetcher(client, network, TestConfig.impatient());

        assertThat(loss("http://cdn.example/never")).isEqualTo(AssetLoss.TIME);
    }

    @Test
    void tellsThatNobodyAnswers() {
        server.stop(0);

        assertThat(loss("http://cdn.example/a.png")).isEqualTo(AssetLoss.BLOCKED);
    }

    private AssetContent fetch(String address) {
        return fetcher.fetch(address, HOSTS).await().atMost(Duration.ofSeconds(60));
    }

    private AssetLoss loss(String address) {
        return catchThrowableOfType(FetchFailedException.class, () -> fetch(address))
                .loss();
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            answering.answer(exchange);
        });
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "text/plain", new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }
}
