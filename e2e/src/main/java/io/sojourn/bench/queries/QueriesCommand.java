package io.sojourn.bench.queries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sojourn.bench.queries.QueriesReport.Row;
import io.sojourn.bench.queries.QueryServers.Restart;
import io.sojourn.bench.servers.MachineCpu;
import io.sojourn.bench.servers.Timings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sojourn bench queries}: numbers and lists over many sessions. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "Times of the numbers, the session list and the active users over generated sessions, beside bare"
                + " queries of the databases.")
public final class QueriesCommand implements Callable<Integer> {
    private static final int SLOW_RUNS_SHARE = 4;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(names = "--sessions", defaultValue = "1000000", description = "how many sessions (${DEFAULT-VALUE})")
    private long sessions;

    @Option(names = "--runs", defaultValue = "200", description = "how often each question is asked (${DEFAULT-VALUE})")
    private int runs;

    private final List<Row> rows = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("sojourn.home", ".")).toAbsolutePath();
        String systemId = UUID.randomUUID().toString();
        tell("starting the servers");
        try (QueryServers servers = new QueryServers(home);
                GeneratedSessions data = new GeneratedSessions(servers, systemId)) {
            tell("making %,d sessions".formatted(sessions));
            double generated = data.make(sessions);
            tell("made in %.0f s; starting the service on them".formatted(generated));
            Restart restart = servers.restartService(systemId);
            tell("there are numbers after %.1f s".formatted(restart.numbers()));
            double before = MachineCpu.usedByAll();
            long begin = System.nanoTime();
            Path plans = ask(servers, data, systemId);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double used = (MachineCpu.usedByAll() - before) / seconds;
            QueriesReport report = new QueriesReport(
                    sessions,
                    generated,
                    restart.ready(),
                    restart.numbers(),
                    MachineCpu.residentMebibytes(servers.service()),
                    Math.round(used * 100) / 100.0,
                    home.relativize(plans).toString(),
                    rows);
            spec.commandLine().getOut().println(json ? asJson(report) : report.table());
        }
        return 0;
    }

    private Path ask(QueryServers servers, GeneratedSessions data, String systemId) throws Exception {
        try (ServiceQuestions service = new ServiceQuestions(servers, systemId, new FilterMix(Instant.now()))) {
            for (int i = 0; i < runs / SLOW_RUNS_SHARE; i++) {
                service.numbers();
                service.distribution();
                service.listAnywhere();
            }
            time("numbers M1-M5, any filter", runs, service::numbers);
            time("distribution M6, any filter", runs, service::distribution);
            time("over time M7 by week, two conditions", runs, service::overTime);
            time("active users M9, any filter", runs, service::activeUsers);
            time("list, first page, two conditions", runs, service::list);
            time("list, any depth, two conditions", runs, service::listAnywhere);
            time("list by last event, any depth", runs, service::listByLastEvent);
            time("floor: 50 rows of the list's index", runs, data::page);
            Path plans = data.plans(service);
            try (BareDuckDb bare = new BareDuckDb(data.csv())) {
                time("floor: DuckDB, all sessions", runs / SLOW_RUNS_SHARE, bare::numbers);
                time("floor: DuckDB, two conditions", runs / SLOW_RUNS_SHARE, bare::numbersWithTwoConditions);
            }
            time("numbers M1-M5, all sessions", runs / SLOW_RUNS_SHARE, service::numbersOfAll);
            time("numbers M1-M5, two conditions", runs / SLOW_RUNS_SHARE, service::numbersWithTwoConditions);
            return plans;
        }
    }

    private void time(String name, int times, Callable<?> question) throws Exception {
        Timings timings = Timings.of(name, times, question);
        rows.add(Row.of(timings));
        tell("%s: p50 %.1f ms, p99 %.1f ms".formatted(name, timings.percentile(0.5), timings.percentile(0.99)));
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
    }

    private static String asJson(Object report) throws Exception {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
