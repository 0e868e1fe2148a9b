package io.sojourn.bench.playback.seeking;

import io.sojourn.bench.servers.Timings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server for playback, one question after the other on one connection, as a browser accepts answers. */
final class Asking implements AutoCloseable {
    private static final int UNMEASURED = 100;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final String playback;
    private final String token;

    /**
     * Of a session.
     *
     * @param name of the server, for people
     * @param playback the address of the session's playback there
     * @param token of somebody who may see it
     */
    Asking(String name, String playback, String token) {
        this.name = name;
        this.playback = playback;
        this.token = token;
    }

    String name() {
        return name;
    }

    /** How long answers to a path below take, and how much they weigh; those before the server has compiled what it runs are not measured. */
    Answers answers(String path, int runs) throws Exception {
        long bytes = ask(path);
        for (int i = 0; i < UNMEASURED; i++) {
            ask(path);
        }
        Timings timings = Timings.of(name, runs, () -> ask(path));
        return new Answers(timings.percentile(0.5), timings.percentile(0.99), bytes);
    }

    /** The bytes of an answer's body as they are sent. */
    long ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(playback + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(playback + path + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    @Override
    public void close() {
        http.close();
    }

    /** Milliseconds, and bytes of one answer. */
    record Answers(double p50, double p99, long bytes) {}
}
