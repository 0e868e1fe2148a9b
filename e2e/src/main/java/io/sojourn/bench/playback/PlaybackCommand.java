package io.sojourn.bench.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sojourn.bench.playback.cost.RecorderRun;
import io.sojourn.bench.playback.intake.IntakeRun;
import io.sojourn.bench.playback.intake.IntakeRun.Pace;
import io.sojourn.bench.playback.storing.SizeRun;
import io.sojourn.bench.playback.storing.StoreRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sojourn bench playback}: recordings from the visitor's browser to the player. */
@Command(
        name = "playback",
        mixinStandardHelpOptions = true,
        description = "Measures what recording costs a page, how recordings are taken in and kept, and how soon and how"
                + " faithfully they are played; all of it unless parts are named."
                + " The report of --fidelity with pictures is e2e/target/bench/playback/index.html.")
public final class PlaybackCommand implements Callable<Integer> {
    private static final int LONGEST_WINDOW = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as JSON, by the names of the parts")
    private boolean json;

    @Option(names = "--fidelity", description = "how alike replays are to what visitors saw, beside bare rrweb")
    private boolean fidelity;

    @Option(names = "--intake", description = "chunks a second through HTTP to the broker, beside a bare handler")
    private boolean intake;

    @Option(names = "--store", description = "chunks a second from the broker to the stores, beside a bare consumer")
    private boolean store;

    @Option(names = "--size", description = "bytes a minute of a recording, as JSON, as it comes and as it is kept")
    private boolean size;

    @Option(names = "--seek", description = "first answer, first frame and seeks in long sessions")
    private boolean seek;

    @Option(
            names = "--recorder",
            description = "script time of a page without a recorder, with bare rrweb and with ours")
    private boolean recorder;

    @Mixin
    private Amounts amounts;

    private final Path home = Path.of(System.getProperty("sojourn.home", ".")).toAbsolutePath();

    @Override
    public Integer call() throws Exception {
        Map<String, PartReport> reports = measured();
        spec.commandLine().getOut().println(json ? asJson(reports) : asText(reports));
        return reports.get("fidelity") instanceof FidelityReport report
                        && !report.failed().isEmpty()
                ? 1
                : 0;
    }

    private Map<String, PartReport> measured() throws Exception {
        boolean all = !(fidelity || intake || store || size || seek || recorder);
        Platforms platforms = new Platforms(home, this::tell);
        Recorded recorded = new Recorded(home, Duration.ofMinutes(amounts.minutes), this::tell);
        Map<String, PartReport> reports = new LinkedHashMap<>();
        if (all || intake) {
            reports.put("intake", new IntakeRun(home, this::tell).measure(recorded.get(), pace()));
        }
        if (all || store) {
            reports.put(
                    "store", new StoreRun(home, this::tell).measure(recorded.get(), amounts.chunks, amounts.rounds));
        }
        if (all || size) {
            reports.put("size", new SizeRun(home, this::tell).measure(recorded.get(), amounts.recordings));
        }
        if (all || seek) {
            reports.put("seek", platforms.seek(recorded.get(), amounts));
        }
        if (all || recorder) {
            reports.put(
                    "recorder",
                    new RecorderRun(home, this::tell).measure(Duration.ofSeconds(amounts.work), amounts.runs));
        }
        if (all || fidelity) {
            reports.put("fidelity", platforms.fidelity(amounts.pages));
        }
        return reports;
    }

    private Pace pace() {
        return new Pace(
                Duration.ofSeconds(Math.min(amounts.seconds, LONGEST_WINDOW)),
                amounts.rounds,
                amounts.repeats,
                Duration.ofSeconds(amounts.warmUp));
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
    }

    private static String asText(Map<String, PartReport> reports) {
        return reports.values().stream()
                .map(PartReport::table)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }

    private static String asJson(Map<String, PartReport> reports) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(reports);
    }
}
