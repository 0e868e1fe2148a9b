package io.sojourn.local;

import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.DemoVisitSettings;
import io.sojourn.local.demo.DemoVisits;
import io.sojourn.local.demo.journey.Chromium;
import io.sojourn.local.platform.DemoCatalog;
import io.sojourn.local.platform.PlatformFile;
import io.sojourn.local.platform.Progress;
import io.sojourn.local.settings.LocalPlatformException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a browser visit the demo sites as different people would. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Visit the demo sites with a browser.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PlatformFile platform = PlatformFile.read(SojournCommand.settings().data())
                .filter(file ->
                        file.launcher().alive() != null && !file.systems().isEmpty())
                .orElseThrow(() -> new LocalPlatformException("No platform is running here: ./sojourn up", null));
        DemoSettings sites = new DemoSettings(
                platform.launcher().port(),
                platform.gateway(),
                DemoCatalog.writeKeys(platform.systems().getFirst()));
        Progress progress = new Progress(spec.commandLine().getOut());
        boolean completed = DemoVisits.run(
                new DemoVisitSettings(sites, Chromium.find(System.getenv()), Clock.systemUTC(), progress::say));
        return completed ? 0 : 1;
    }
}
