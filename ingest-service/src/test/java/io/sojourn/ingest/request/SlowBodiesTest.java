package io.sojourn.ingest.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.limits.TestLimits;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Senders who hold back the rest of their bodies. */
@Tag("G5")
class SlowBodiesTest {
    private static final int LONG = 40_000;
    private static final int SHORT = 5_000;
    private static final int TINY = 500;
    private static final String ATTACKER = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";

    private final LimitsConfig limits =
            TestLimits.with(Map.of("bodies-under-way", "160K", "client-bodies-under-way", "50K", "body-time", "1S"));
    private final BodyMemory memory = new BodyMemory(limits);
    private final Noting useCase = new Noting();
    private final List<Socket> sockets = new ArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.allowForward(AllowForwardHeaders.X_FORWARD);
        new Posts(memory, new Answers(new ObjectMapper()), limits).route(router, "/v1/batch", 100_000, useCase);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void doNotKeepOthersOut() throws IOException {
        for (int i = 0; i < 40; i++) {
            begin(ATTACKER, LONG, LONG - 1);
            begin(ATTACKER, SHORT, SHORT - 1);
        }
        Awaitility.await().until(() -> useCase.refused.size() >= 70);

        assertThat(memory.taken()).isLessThanOrEqualTo(50 * 1024);
        assertThat(answerTo(begin(OTHER, LONG, LONG))).startsWith("http/1.1 200");
        assertThat(answerTo(begin(ATTACKER, LONG, LONG / 2)))
                .startsWith("http/1.1 503")
                .contains("retry-after: 1");
    }

    @Test
    void doNotKeepOutWhatComesWholeAtOnce() throws IOException {
        begin(ATTACKER, LONG, LONG - 1);
        Socket refused = begin(ATTACKER, LONG, LONG - 1);
        assertThat(answerTo(refused)).startsWith("http/1.1 503");

        assertThat(answerTo(begin(ATTACKER, TINY, TINY))).startsWith("http/1.1 200");
    }

    @Test
    void areRefusedWhenTheirTimeIsOver() throws IOException {
        Socket slow = begin(ATTACKER, LONG, SHORT);
        OutputStream out = slow.getOutputStream();

        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> {
            out.write('x');
            return slow.getInputStream().available() > 0;
        });

        assertThat(answerTo(slow)).startsWith("http/1.1 408").contains("connection: close");
        assertThat(memory.taken()).isZero();
        assertThat(useCase.refused).containsExactly(408);
    }

    @Test
    void giveEverythingBackWhenTheyGo() throws IOException {
        begin(ATTACKER, LONG, LONG - 1).close();
        begin(ATTACKER, SHORT, SHORT - 1).close();

        Awaitility.await().until(() -> memory.taken() == 0);
        assertThat(answerTo(begin(ATTACKER, LONG, LONG))).startsWith("http/1.1 200");
    }

    @Test
    void areNotLetInWithoutAKeyIfTheirBodyIsLong() throws IOException {
        useCase.stranger = true;

        String answer = answerTo(begin(ATTACKER, LONG, 1));

        assertThat(answer)
                .startsWith("http/1.1 401")
                .contains("connection: close", "access-control-allow-origin: https://a.example");
        assertThat(memory.taken()).isZero();
        assertThat(useCase.refused).containsExactly(401);
    }

    /** Sends the beginning of a body. */
    private Socket begin(String client, int length, int sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        String head = "POST /v1/batch HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nX-Forwarded-For: " + client
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(ISO_8859_1));
        return socket;
    }

    /** The head of what is answered, and what has come with it. */
    private static String answerTo(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] part = new byte[4096];
        while (!answer.toString().contains("\r\n\r\n")) {
            int length = socket.getInputStream().read(part);
            assertThat(length).as("answered with %s", answer).isPositive();
            answer.append(new String(part, 0, length, ISO_8859_1));
        }
        return answer.toString().toLowerCase(Locale.ROOT);
    }

    private static final class Noting implements Posts.UseCase {
        private final List<Integer> refused = new CopyOnWriteArrayList<>();
        private volatile boolean stranger;

        @Override
        public void admit(IngestRequest request) {
            if (stranger) {
                throw IngestProblem.UNKNOWN_WRITE_KEY.because("No source has this write key.");
            }
        }

        @Override
        public void refused(IngestRequest request, HttpProblem problem) {
            refused.add(problem.getStatusCode());
        }

        @Override
        public CompletionStage<?> handle(IngestRequest request, byte[] body) {
            return CompletableFuture.completedStage(Map.of("length", body.length));
        }
    }
}
