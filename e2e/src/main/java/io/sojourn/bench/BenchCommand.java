package io.sojourn.bench;

import io.sojourn.bench.ingest.IngestCommand;
import io.sojourn.bench.playback.PlaybackCommand;
import io.sojourn.bench.queries.QueriesCommand;
import io.sojourn.bench.sessions.SessionsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks behind {@code ./sojourn bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Sojourn on this machine.",
        subcommands = {IngestCommand.class, SessionsCommand.class, QueriesCommand.class, PlaybackCommand.class})
public final class BenchCommand {
    /** Runs a benchmark; the exit code is 0 for success, 1 for a problem that was explained, 2 for a wrong call. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new BenchCommand());
        commandLine.setExecutionExceptionHandler((problem, failed, parsed) -> {
            failed.getErr().println("sojourn bench: " + problem.getMessage());
            return 1;
        });
        System.exit(commandLine.execute(arguments));
    }
}
