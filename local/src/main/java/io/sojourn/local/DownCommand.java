package io.sojourn.local;

import io.sojourn.local.platform.PlatformFile;
import io.sojourn.local.platform.Preflight;
import io.sojourn.local.platform.Progress;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the platform that runs in this data folder. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the running platform.")
final class DownCommand implements Callable<Integer> {
    private static final int STOP_SECONDS = 120;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalSettings settings = SojournCommand.settings();
        Optional<ProcessHandle> launcher =
                PlatformFile.read(settings.data()).map(file -> file.launcher().alive());
        if (launcher.isEmpty()) {
            new Preflight(settings, new Progress(spec.commandLine().getOut())).endOrphans();
            spec.commandLine().getOut().println("No platform is running here.");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            throw new LocalPlatformException(
                    "The platform still stops after " + STOP_SECONDS + " s: see ./sojourn status", late);
        }
        spec.commandLine().getOut().println("Stopped.");
        return 0;
    }
}
