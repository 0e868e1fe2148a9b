package io.sojourn.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends prepared requests over some connections, each as soon as the one before is answered, on one thread and with little work of its own.
 * Only to the loopback address, and only for a stated time of at most {@link #LONGEST}.
 */
public final class LoadGenerator {
    /** No run is longer. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final byte[] ALL_ACCEPTED = "{\"success\":true}".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress target;
    private final List<ByteBuffer> requests;
    private final int connections;

    private final Map<Integer, Long> answers = new TreeMap<>();
    private final LatencyHistogram latencies = new LatencyHistogram();
    private long sent;
    private long acknowledged;
    private int underWay;
    private @Nullable String unexpected;

    private LoadGenerator(InetSocketAddress target, List<ByteBuffer> requests, int connections) {
        this.target = target;
        this.requests = requests;
        this.connections = connections;
    }

    /** Runs for a time, waits for the last answers, and says what was seen. */
    public static Load run(InetSocketAddress target, List<ByteBuffer> requests, int connections, Duration time)
            throws IOException {
        if (!target.getAddress().isLoopbackAddress() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Load is made only on the loopback address, for at most " + LONGEST);
        }
        return new LoadGenerator(target, requests, connections).run(time);
    }

    private Load run(Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            List<LoadConnection> open = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                open.add(new LoadConnection(target, selector));
            }
            long begin = System.nanoTime();
            for (LoadConnection connection : open) {
                send(connection);
            }
            long end = begin + time.toNanos();
            proceedUntil(selector, end);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long inTime = acknowledged;
            awaitLast(selector, end);
            for (LoadConnection connection : open) {
                connection.close();
            }
            return new Load(inTime / seconds, sent, acknowledged, answers, latencies, unexpected);
        }
    }

    private void proceedUntil(Selector selector, long end) throws IOException {
        while (System.nanoTime() < end) {
            selector.select(key -> proceed((LoadConnection) key.attachment(), end), 50);
        }
    }

    private void awaitLast(Selector selector, long end) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (underWay > 0 && System.nanoTime() < deadline) {
            selector.select(key -> proceed((LoadConnection) key.attachment(), end), 50);
        }
    }

    private void proceed(LoadConnection connection, long end) {
        try {
            if (connection.proceed()) {
                underWay--;
                note(connection);
                if (System.nanoTime() < end) {
                    send(connection);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void send(LoadConnection connection) throws IOException {
        connection.send(requests.get((int) (sent % requests.size())));
        sent++;
        underWay++;
    }

    private void note(LoadConnection connection) {
        int status = connection.status();
        answers.merge(status, 1L, Long::sum);
        if (status == 200 && connection.endsWith(ALL_ACCEPTED)) {
            acknowledged++;
            latencies.add(connection.nanosSinceSent());
        } else if (unexpected == null) {
            unexpected = connection.answer();
        }
    }
}
