package io.sojourn.local;

import io.sojourn.local.settings.LocalSettings;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher behind the script {@code sojourn}. */
@Command(
        name = "sojourn",
        mixinStandardHelpOptions = true,
        version = "Sojourn 0.1.0",
        description = "Runs Sojourn on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
        })
public final class SojournCommand {
    private static final String HOME_PROPERTY = "sojourn.home";

    /** Runs a command; the exit code is 0 for success, 1 for a problem that was explained, 2 for a wrong call. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new SojournCommand());
        commandLine.setExecutionExceptionHandler((problem, failed, parsed) -> explain(problem, failed));
        System.exit(commandLine.execute(arguments));
    }

    /** The settings of the checkout that the script was called in. */
    static LocalSettings settings() {
        return LocalSettings.from(
                Path.of(System.getProperty(HOME_PROPERTY, ".")).toAbsolutePath(), System.getenv());
    }

    private static int explain(Exception problem, CommandLine failed) {
        failed.getErr().println("sojourn: " + problem.getMessage());
        return 1;
    }
}
