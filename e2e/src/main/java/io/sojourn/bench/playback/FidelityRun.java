package io.sojourn.bench.playback;

import com.microsoft.playwright.PlaywrightException;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.PlatformProcess;
import io.sojourn.bench.playback.FidelityReport.InstantResult;
import io.sojourn.bench.playback.FidelityReport.PageResult;
import io.sojourn.bench.playback.replay.ConsoleReplay;
import io.sojourn.bench.playback.replay.PlainReplay;
import io.sojourn.bench.playback.replay.RecordedSessions;
import io.sojourn.bench.playback.replay.RecordedSessions.Recorded;
import io.sojourn.bench.playback.visit.PageRecorder;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.PageSites;
import io.sojourn.bench.playback.visit.PlainRecorder;
import io.sojourn.bench.playback.visit.Shot;
import io.sojourn.bench.playback.visit.SojournRecorder;
import io.sojourn.bench.playback.visit.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Visits pages twice, recorded by us and by bare rrweb, takes their sites down, and compares what both players show with what the visitors saw. */
public final class FidelityRun {
    /** Text is smoothed in grey everywhere: with colours it would depend on how pages are layered. */
    private static final String SMOOTHING = "--disable-lcd-text";

    /** Scenes are drawn without a graphics processor. */
    private static final String SCENES = "--enable-unsafe-swiftshader";

    private static final String LIVE = "live";
    private static final String LIVE_AGAIN = "live-again";
    private static final String OURS = "sojourn";
    private static final String PLAIN = "rrweb";

    private final Path home;
    private final PlatformProcess platform;
    private final MachineApi api;
    private final PictureFolder pictures;
    private final Consumer<String> progress;
    private final PlainRecorder plain;
    private final Map<PageScript, List<Shot>> seen = new HashMap<>();
    private final Map<PageScript, List<Shot>> seenAgain = new HashMap<>();
    private final Map<PageScript, Recorded> sessions = new HashMap<>();
    private final Map<PageScript, String> failed = new LinkedHashMap<>();

    /**
     * Of a platform that is ready.
     *
     * @param home the checkout, where everything was packaged
     * @param folder where pictures and events of bare rrweb are kept
     * @param progress told what goes on
     */
    public FidelityRun(Path home, PlatformProcess platform, MachineApi api, Path folder, Consumer<String> progress)
            throws IOException {
        this.home = home;
        this.platform = platform;
        this.api = api;
        this.pictures = new PictureFolder(folder.resolve("pictures"));
        this.progress = progress;
        this.plain = new PlainRecorder(home, folder.resolve("rrweb"));
    }

    /** Does all of it for some pages. */
    FidelityReport measure(List<PageScript> scripts) throws IOException {
        visit(scripts);
        progress.accept("the sites are down; watching the replays");
        List<PageResult> results = new ArrayList<>();
        try (Chromium chromium = new Chromium(SMOOTHING);
                ConsoleReplay console = new ConsoleReplay(chromium, api, platform.gateway());
                PlainReplay bare = new PlainReplay(chromium, home)) {
            for (PageScript script : scripts) {
                attempt(script, () -> results.add(watch(script, console, bare)));
            }
        }
        return FidelityReport.of(results, failed.values().stream().toList());
    }

    private PageResult watch(PageScript script, ConsoleReplay console, PlainReplay bare) {
        for (Shot shot : seen.get(script)) {
            pictures.keep(script, shot, OURS, console.picture(script, sessions.get(script), shot.at()));
        }
        for (Shot shot : seenAgain.get(script)) {
            pictures.keep(script, shot, PLAIN, bare.picture(script, plain.eventsOf(script), shot.at()));
        }
        progress.accept("watched " + script.name());
        return result(script, console.takeElsewhere());
    }

    private void visit(List<PageScript> scripts) throws IOException {
        try (Chromium chromium = new Chromium(SMOOTHING, SCENES);
                PageSites sites = new PageSites(home)) {
            SojournRecorder ours = new SojournRecorder(api, platform.gateway(), sites.origins());
            seen.putAll(visits(chromium, sites, ours, scripts));
            seenAgain.putAll(visits(chromium, sites, plain, scripts));
            seen.forEach((script, shots) -> shots.forEach(shot -> pictures.keep(script, shot, LIVE, shot.picture())));
            seenAgain.forEach(
                    (script, shots) -> shots.forEach(shot -> pictures.keep(script, shot, LIVE_AGAIN, shot.picture())));
            RecordedSessions recorded = new RecordedSessions(api);
            for (PageScript script : scripts) {
                attempt(script, () -> {
                    long last = seen.get(script).getLast().at();
                    sessions.put(script, recorded.await(ours.userOf(script), last));
                });
            }
        }
    }

    /** All pages stay open until everything is kept, so that they do not wait for each other. */
    private Map<PageScript, List<Shot>> visits(
            Chromium chromium, PageSites sites, PageRecorder recorder, List<PageScript> scripts) {
        sites.recordBy(recorder);
        Map<PageScript, List<Shot>> shots = new HashMap<>();
        Map<PageScript, Visitor> visitors = new LinkedHashMap<>();
        for (PageScript script : scripts) {
            attempt(script, () -> {
                Visitor visitor = new Visitor(chromium, sites, recorder, script);
                visitors.put(script, visitor);
                shots.put(script, visitor.visit());
                progress.accept("visited " + script.name() + ", recorded by " + recorder.name());
            });
        }
        visitors.forEach((script, visitor) -> attempt(script, visitor::awaitKept));
        visitors.values().forEach(Visitor::close);
        return shots;
    }

    /** A page that fails is left out from then on: the others are worth their figures. */
    private void attempt(PageScript script, Runnable part) {
        if (failed.containsKey(script)) {
            return;
        }
        try {
            part.run();
        } catch (PlaywrightException | IllegalStateException failure) {
            String reason = script.name() + ": " + failure.getMessage();
            progress.accept("failed: " + reason);
            failed.put(script, reason);
        }
    }

    private PageResult result(PageScript script, Set<String> elsewhere) {
        List<InstantResult> instants = script.instants().stream()
                .map(moment -> {
                    String name = moment.name();
                    pictures.keepDifference(script, name, LIVE, OURS);
                    return InstantResult.of(
                            name,
                            pictures.compare(script, name, LIVE, OURS),
                            pictures.compare(script, name, LIVE_AGAIN, PLAIN),
                            pictures.compare(script, name, LIVE, LIVE_AGAIN));
                })
                .toList();
        return PageResult.of(script.name(), script.shows(), elsewhere, instants);
    }
}
