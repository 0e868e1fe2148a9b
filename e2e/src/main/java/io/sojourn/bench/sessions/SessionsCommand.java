package io.sojourn.bench.sessions;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sojourn.bench.servers.Timings;
import io.sojourn.bench.sessions.SessionServers.Used;
import io.sojourn.bench.sessions.Traffic.Kind;
import io.sojourn.bench.sessions.Traffic.Visits;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sojourn bench sessions}: assembly beside the least that writes the same rows. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = "Events a second from Kafka to PostgreSQL by session-service, beside a bare pipeline.")
public final class SessionsCommand implements Callable<Integer> {
    private static final long SEED = 20;
    private static final Duration VISIBILITY = Duration.ofSeconds(20);
    private static final Duration VISIBILITY_WARM_UP = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(names = "--events", defaultValue = "300000", description = "events of a run (${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--visitors", defaultValue = "5000", description = "visitors at a time (${DEFAULT-VALUE})")
    private int visitors;

    @Option(
            names = "--warm-up",
            defaultValue = "600000",
            description = "events before the first run (${DEFAULT-VALUE})")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("sojourn.home", ".")).toAbsolutePath();
        try (SessionServers servers = new SessionServers(home)) {
            AssemblyRun run = new AssemblyRun(servers, visitors);
            report(run.of(Kind.ORDERED, warmUp, SEED));
            report(floor(servers, warmUp));
            List<AssemblyResult> results = new ArrayList<>();
            results.add(report(floor(servers, events)));
            for (Kind kind : Kind.values()) {
                results.add(report(run.of(kind, events, SEED + 1)));
            }
            double bytes = StoredBytes.perEvent(servers);
            SessionsReport report = SessionsReport.of(results, bytes, visibility(servers));
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? new ObjectMapper()
                                            .writerWithDefaultPrettyPrinter()
                                            .writeValueAsString(report)
                                    : report.table());
        }
        return 0;
    }

    private List<Timings> visibility(SessionServers servers) throws Exception {
        List<Timings> timings = new ArrayList<>();
        // The first answers take seconds, and small batches and lists are other code than a backlog's: none of this is
        // what traffic sees that goes on.
        new VisibilityRun(servers, visitors).at(1_000, VISIBILITY_WARM_UP);
        for (int rate : List.of(1_000, 10_000)) {
            timings.add(new VisibilityRun(servers, visitors).at(rate, VISIBILITY));
        }
        return timings;
    }

    private AssemblyResult report(AssemblyResult result) {
        spec.commandLine().getErr().printf("%s: %.0f events/s%n", result.name(), result.recordsPerSecond());
        return result;
    }

    private AssemblyResult floor(SessionServers servers, int some) throws Exception {
        Traffic traffic = new Traffic(
                UUID.randomUUID().toString(),
                Instant.now().minus(Duration.ofHours(2)),
                visitors,
                Kind.ORDERED,
                Visits.TOGETHER);
        long records = Backlog.of(servers.bootstrapServers(), BarePipeline.TOPIC, traffic, some, SEED);
        try (Connection connection = servers.connect()) {
            Used before = servers.used();
            double seconds =
                    new BarePipeline(connection, servers.bootstrapServers()).process(traffic.systemId(), records);
            return new AssemblyResult(
                    "floor",
                    records,
                    traffic.visits(some),
                    seconds,
                    servers.used().since(before),
                    0);
        }
    }
}
