package io.sojourn.bench.outage;

import io.sojourn.bench.servers.BenchServers;
import io.sojourn.bench.servers.MachineCpu;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends for some minutes, kills the broker twice by force, and compares what was acknowledged with what is stored. */
public final class OutageBench {
    private static final int SENDERS = 16;
    private static final int OUTAGES = 2;
    private static final Duration AWAY = Duration.ofSeconds(15);
    private static final Duration LAST_RETRIES = Duration.ofMinutes(2);
    private static final String ACCEPTED = "sojourn_ingest_events_total{outcome=\"accepted\"";

    private final BenchServers servers;
    private final Consumer<String> progress;
    private final OutageLedger ledger = new OutageLedger();
    private volatile boolean sending = true;
    private long residentMost;

    /** Over running servers. */
    public OutageBench(BenchServers servers, Consumer<String> progress) {
        this.servers = servers;
        this.progress = progress;
    }

    /** Runs for a time, and as long afterwards as the last retries take. */
    public OutageReport run(Duration time) throws IOException, InterruptedException {
        long before;
        try (HttpClient client = HttpClient.newHttpClient()) {
            ExecutorService senders =
                    Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
            URI batch = URI.create(servers.ingestUrl() + "/v1/batch");
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(new OutageSender(client, batch, BenchServers.WRITE_KEY, ledger, () -> sending));
            }
            Duration between = time.dividedBy(OUTAGES + 1);
            before = watch(between);
            for (int i = 0; i < OUTAGES; i++) {
                outage();
                watch(between.minus(AWAY));
            }
            sending = false;
            senders.shutdown();
            if (!senders.awaitTermination(LAST_RETRIES.toSeconds(), TimeUnit.SECONDS)) {
                senders.shutdownNow();
            }
        }
        return ledger.report(StoredEvents.read(servers.bootstrapServers()), before, residentMost, accepted());
    }

    private void outage() throws InterruptedException {
        progress.accept("the broker is killed");
        servers.killBroker();
        watch(AWAY);
        servers.restartBroker();
        progress.accept("the broker is back");
    }

    /** Lets time pass; answers the service's memory at its end. */
    private long watch(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long resident = 0;
        while (System.nanoTime() < end) {
            resident = MachineCpu.residentMebibytes(servers.ingest().processes());
            residentMost = Math.max(residentMost, resident);
            TimeUnit.MILLISECONDS.sleep(Math.min(1000, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        }
        return resident;
    }

    private long accepted() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(servers.ingestUrl() + "/metrics"))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(ACCEPTED))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }
}
