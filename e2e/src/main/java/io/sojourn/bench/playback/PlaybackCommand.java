package io.sojourn.bench.playback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.PlatformProcess;
import io.sojourn.bench.playback.visit.PageScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./sojourn bench playback}: how faithfully recordings are played. */
@Command(
        name = "playback",
        mixinStandardHelpOptions = true,
        description =
                "Compares replays with what visitors saw, beside bare rrweb, on pages whose sites are taken down first;"
                        + " the report with pictures is e2e/target/bench/playback/index.html.")
public final class PlaybackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(names = "--fidelity", description = "how alike the pictures are; measured without the option too")
    private boolean fidelity;

    @Option(names = "--page", paramLabel = "NAME", description = "only this page; may be repeated")
    private Set<String> pages = Set.of();

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("sojourn.home", ".")).toAbsolutePath();
        Path folder = home.resolve("e2e/target/bench/playback");
        List<PageScript> scripts = scripts();
        if (Files.exists(folder)) {
            PathUtils.delete(folder);
        }
        Files.createDirectories(folder);
        tell("starting the platform" + (fidelity ? "" : "; nothing but --fidelity is measured yet"));
        FidelityReport report;
        try (PlatformProcess platform =
                        new PlatformProcess(home, folder.resolve("platform"), folder.resolve("up.log"));
                MachineApi api = new MachineApi(platform)) {
            report = new FidelityRun(home, platform, api, folder, this::tell).measure(scripts);
        }
        PathUtils.delete(folder.resolve("platform"));
        Path page = folder.resolve("index.html");
        new ReportPage(report).write(page);
        tell("pictures: " + home.relativize(page));
        spec.commandLine().getOut().println(json ? asJson(report) : report.table());
        return report.failed().isEmpty() ? 0 : 1;
    }

    private List<PageScript> scripts() {
        List<PageScript> scripts = PageScript.all().stream()
                .filter(script -> pages.isEmpty() || pages.contains(script.name()))
                .toList();
        if (scripts.size() < pages.size()) {
            throw new IllegalArgumentException("there is no such page among "
                    + String.join(
                            ", ",
                            PageScript.all().stream().map(PageScript::name).toList()));
        }
        return scripts;
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println(progress);
    }

    private static String asJson(FidelityReport report) throws Exception {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Map.of("fidelity", report));
    }
}
