package io.sojourn.local;

import io.sojourn.local.demo.Site;
import io.sojourn.local.platform.DataLock;
import io.sojourn.local.platform.Platform;
import io.sojourn.local.platform.PlatformFile;
import io.sojourn.local.platform.PlatformFile.DemoUser;
import io.sojourn.local.platform.Preflight;
import io.sojourn.local.platform.Progress;
import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the platform and stays with it until Ctrl-C. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--fresh", description = "Delete all data of this platform first.")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LocalSettings settings = SojournCommand.settings();
        Progress progress = new Progress(spec.commandLine().getOut());
        try (DataLock _ = new Preflight(settings, progress).prepare(fresh)) {
            Platform platform = new Platform(settings, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
            run(platform, settings);
        }
        return 0;
    }

    private void run(Platform platform, LocalSettings settings) throws InterruptedException {
        try {
            platform.start();
            print(spec.commandLine().getOut(), platform.describe(), settings);
            platform.supervise();
        } catch (RuntimeException failed) {
            if (!platform.closing()) {
                throw failed;
            }
        } finally {
            platform.close();
        }
    }

    private static void print(PrintWriter out, PlatformFile platform, LocalSettings settings) {
        out.println();
        out.println("Sojourn is running.");
        out.println();
        out.println("  Console        " + platform.gateway());
        out.println(
                "  Sign in as     " + signIn(platform, "ada") + " (others: ana, vic, nora, olivia; ./sojourn status)");
        out.println("  API            " + platform.gateway() + "/docs");
        for (Site site : Site.values()) {
            out.println("  Demo site      " + site.address(settings.port(Component.DEMO)));
        }
        out.println("  Visits         ./sojourn demo, in another terminal, brings life into the console");
        out.println("  Logs           ./sojourn logs <service>");
        out.println();
        out.println("Ctrl-C stops everything; the data stays in " + settings.data() + ".");
        out.flush();
    }

    private static String signIn(PlatformFile platform, String name) {
        return platform.users().stream()
                .filter(user -> user.username().equals(name))
                .map(DemoUser::password)
                .findFirst()
                .map(password -> name + ", password " + password)
                .orElseThrow();
    }
}
