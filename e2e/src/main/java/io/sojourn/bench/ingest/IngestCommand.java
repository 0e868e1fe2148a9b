package io.sojourn.bench.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sojourn.bench.ingest.IngestReport.Row;
import io.sojourn.bench.outage.OutageBench;
import io.sojourn.bench.outage.OutageReport;
import io.sojourn.bench.servers.BenchServers;
import io.sojourn.bench.servers.Contestant;
import io.sojourn.bench.windows.Requests;
import io.sojourn.bench.windows.Window;
import io.sojourn.bench.windows.WindowRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sojourn bench ingest}: the collect service beside its floor. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Requests per second of ingest-service, and of the gateway before it, beside a bare handler with the same producer.")
public final class IngestCommand implements Callable<Integer> {
    private static final int LONGEST_WINDOW = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(
            names = "--events",
            split = ",",
            defaultValue = "1,5,20",
            description = "events a request (${DEFAULT-VALUE})")
    private List<Integer> sizes;

    @Option(names = "--connections", defaultValue = "64", description = "connections (${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--seconds", defaultValue = "8", description = "length of a window (${DEFAULT-VALUE}, at most 60)")
    private int seconds;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "windows of each contestant and size (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--repeats",
            defaultValue = "3",
            description = "how often a disturbed window is repeated (${DEFAULT-VALUE})")
    private int repeats;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "seconds of load on each contestant before the first window (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--outage", description = "kill the broker twice while events are sent, and compare what is stored")
    private boolean outage;

    @Option(names = "--minutes", defaultValue = "10", description = "length of the run with outages (${DEFAULT-VALUE})")
    private int minutes;

    private final Map<String, Requests> pools = new HashMap<>();

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        Path home = Path.of(System.getProperty("sojourn.home", ".")).toAbsolutePath();
        try (BenchServers servers = new BenchServers(home)) {
            if (outage) {
                OutageReport report = new OutageBench(servers, this::tell).run(Duration.ofMinutes(minutes));
                print(report, report.text());
                return report.balances() ? 0 : 1;
            }
            IngestReport report = measure(servers);
            print(report, report.table());
            return 0;
        }
    }

    private void print(Object report, String text) throws JsonProcessingException {
        spec.commandLine().getOut().println(json ? asJson(report) : text);
    }

    private IngestReport measure(BenchServers servers) throws IOException, ExecutionException, InterruptedException {
        WindowRunner runner = new WindowRunner(servers, connections, repeats);
        List<Contestant> contestants = List.of(
                servers.floor(),
                servers.ingest(),
                servers.throughGateway(),
                servers.floorWithRecordPerEvent(),
                servers.floorBehindProxy());
        for (Contestant contestant : contestants) {
            warmUp(runner, contestant);
        }
        List<Row> rows = new ArrayList<>();
        boolean quiet = true;
        for (int events : sizes) {
            Map<Contestant, List<Window>> windows = windows(runner, contestants, events);
            List<Window> floor = windows.get(contestants.getFirst());
            for (Contestant contestant : contestants) {
                List<Window> own = windows.get(contestant);
                rows.add(IngestReport.row(
                        contestant.name(), requests(contestant, events).bytes(), own, floor));
                quiet &= own.stream().allMatch(window -> window.otherCores() <= WindowRunner.QUIET);
            }
        }
        return new IngestReport(connections, window().toSeconds(), rounds, quiet, rows);
    }

    private void warmUp(WindowRunner runner, Contestant contestant)
            throws IOException, ExecutionException, InterruptedException {
        for (int events : sizes) {
            tell("warming up " + contestant.name() + ", " + events + " events a request");
            runner.run(
                    contestant, requests(contestant, events), Duration.ofSeconds(Math.max(1, warmUp / sizes.size())));
        }
    }

    /** The contestants take turns, so that what changes on the machine changes for all of them. */
    private Map<Contestant, List<Window>> windows(WindowRunner runner, List<Contestant> contestants, int events)
            throws IOException, ExecutionException, InterruptedException {
        Map<Contestant, List<Window>> windows = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                Window window = runner.run(contestant, requests(contestant, events), window());
                windows.computeIfAbsent(contestant, name -> new ArrayList<>()).add(window);
                tell("%s, %d events a request: %.0f requests/s, p99 %.2f ms, others used %.2f cores"
                        .formatted(
                                contestant.name(),
                                events,
                                window.requestsPerSecond(),
                                window.p99(),
                                window.otherCores()));
            }
        }
        return windows;
    }

    private Requests requests(Contestant contestant, int events) {
        return pools.computeIfAbsent(
                contestant.path(events) + " " + events,
                pool -> RequestPool.of(contestant, events, BenchServers.WRITE_KEY));
    }

    private Duration window() {
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WINDOW));
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
    }

    private static String asJson(Object report) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
