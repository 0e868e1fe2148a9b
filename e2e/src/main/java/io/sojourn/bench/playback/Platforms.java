package io.sojourn.bench.playback;

import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.PlatformProcess;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.seeking.SeekReport;
import io.sojourn.bench.playback.seeking.SeekRun;
import io.sojourn.bench.playback.visit.PageScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;

/** The parts that need the whole platform: each has one of its own, whose data is deleted when it is done. */
final class Platforms {
    private final Path home;
    private final Consumer<String> progress;

    Platforms(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /** How alike pictures are of all pages, or of some; leaves a report with the pictures. */
    FidelityReport fidelity(Set<String> pages) throws Exception {
        List<PageScript> scripts = scripts(pages);
        Path folder = emptied("playback");
        FidelityReport report;
        try (PlatformProcess platform = started(folder);
                MachineApi api = new MachineApi(platform)) {
            report = new FidelityRun(home, platform, api, folder, progress).measure(scripts);
        }
        PathUtils.delete(folder.resolve("platform"));
        Path page = folder.resolve("index.html");
        new ReportPage(report).write(page);
        progress.accept("pictures: " + home.relativize(page));
        return report;
    }

    /** How soon long sessions are shown. */
    SeekReport seek(BusyRecording recording, Amounts amounts) throws Exception {
        Path folder = emptied("seek");
        SeekReport report;
        try (PlatformProcess platform = started(folder);
                MachineApi api = new MachineApi(platform)) {
            report = new SeekRun(platform, api, folder.resolve("platform"), progress)
                    .measure(
                            recording,
                            amounts.lengths.stream().map(Duration::ofMinutes).toList(),
                            amounts.questions);
        }
        PathUtils.delete(folder.resolve("platform"));
        return report;
    }

    private PlatformProcess started(Path folder) {
        progress.accept("starting the platform");
        return new PlatformProcess(home, folder.resolve("platform"), folder.resolve("up.log"));
    }

    private Path emptied(String name) throws IOException {
        Path folder = home.resolve("e2e/target/bench").resolve(name);
        if (Files.exists(folder)) {
            PathUtils.delete(folder);
        }
        return Files.createDirectories(folder);
    }

    private static List<PageScript> scripts(Set<String> names) {
        List<PageScript> all = PageScript.all();
        List<PageScript> scripts = all.stream()
                .filter(script -> names.isEmpty() || names.contains(script.name()))
                .toList();
        if (scripts.size() < names.size()) {
            throw new IllegalArgumentException("there is no such page among "
                    + all.stream().map(PageScript::name).collect(Collectors.joining(", ")));
        }
        return scripts;
    }
}
