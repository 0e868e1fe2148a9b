package io.sojourn.local;

import io.sojourn.local.PlatformFile.DemoSystem;
import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.DemoVisitSettings;
import io.sojourn.local.demo.DemoVisits;
import io.sojourn.local.demo.journey.Chromium;
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
        LocalSettings settings = SojournCommand.settings();
        DemoSystem system = PlatformFile.read(settings.data()).stream()
                .filter(file -> file.launcher().alive() != null)
                .flatMap(file -> file.systems().stream())
                .findFirst()
                .orElseThrow(() -> new LocalPlatformException("No platform is running here: ./sojourn up", null));
        DemoSettings sites =
                new DemoSettings(settings.port(Component.DEMO), settings.publicUrl(), DemoCatalog.writeKeys(system));
        Progress progress = new Progress(spec.commandLine().getOut());
        boolean completed = DemoVisits.run(
                new DemoVisitSettings(sites, Chromium.find(System.getenv()), Clock.systemUTC(), progress::say));
        return completed ? 0 : 1;
    }
}
