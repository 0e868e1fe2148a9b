package io.sojourn.local;

import io.sojourn.local.platform.PlatformFile;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the platform is: asks each process itself, now. Exit code 0 when all is ready. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Show how the platform is.")
final class StatusCommand implements Callable<Integer> {
    private static final long BYTES_PER_MIB = 1 << 20;

    @Option(names = "--json", description = "Print what a script needs, as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LocalSettings settings = SojournCommand.settings();
        PlatformFile last = PlatformFile.read(settings.data())
                .orElseThrow(() -> new LocalPlatformException("No platform was started here yet: ./sojourn up", null));
        List<PlatformFile.Process> processes =
                last.processes().stream().map(StatusCommand::asItIsNow).toList();
        boolean ready = last.launcher().alive() != null
                && !last.systems().isEmpty()
                && processes.stream().allMatch(process -> process.state().equals("ready"));
        if (json) {
            out.println(PlatformFile.json(new Status(last, processes)));
        } else {
            print(out, last, processes, ready);
        }
        return ready ? 0 : 1;
    }

    private static PlatformFile.Process asItIsNow(PlatformFile.Process recorded) {
        ProcessHandle alive = recorded.alive();
        if (alive == null) {
            return recorded.with(null).in(recorded.state().equals("ready") ? "failed" : recorded.state());
        }
        return recorded.with(alive).in(recorded.answers() ? "ready" : "starting");
    }

    private static void print(
            PrintWriter out, PlatformFile platform, List<PlatformFile.Process> processes, boolean ready) {
        long sum = 0;
        out.printf("%-18s %-11s %8s %6s %9s%n", "process", "state", "pid", "port", "resident");
        for (PlatformFile.Process process : processes) {
            out.printf(
                    "%-18s %-11s %8d %6d %5d MiB%n",
                    process.name(), process.state(), process.pid(), process.port(), process.rssBytes() / BYTES_PER_MIB);
            sum += process.rssBytes();
        }
        out.printf("%-18s %-11s %8s %6s %5d MiB%n", "all", ready ? "ready" : "not ready", "", "", sum / BYTES_PER_MIB);
        out.println();
        out.println("Console " + platform.gateway());
        platform.users()
                .forEach(user ->
                        out.printf("  %-8s password %-16s %s%n", user.username(), user.password(), user.role()));
    }

    /** What {@code status --json} prints. */
    private record Status(
            String gateway,
            String issuer,
            List<PlatformFile.DemoSystem> systems,
            List<PlatformFile.DemoUser> users,
            PlatformFile.MachineClient machineClient,
            List<ProcessStatus> processes) {
        Status(PlatformFile file, List<PlatformFile.Process> processes) {
            this(
                    file.gateway(),
                    file.issuer(),
                    file.systems(),
                    file.users(),
                    file.machineClient(),
                    processes.stream().map(ProcessStatus::new).toList());
        }
    }

    /** A process in {@code status --json}. */
    private record ProcessStatus(String name, long pid, int port, String state, long rssBytes) {
        ProcessStatus(PlatformFile.Process process) {
            this(process.name(), process.pid(), process.port(), process.state(), process.rssBytes());
        }
    }
}
