package io.sojourn.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** CPU time of the machine and of processes, and their memory, as Linux counts them. */
public final class MachineCpu {
    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;

    private MachineCpu() {}

    /** CPU seconds that all processes of the machine have used; what the kernel does for nobody in particular is not in it. */
    public static double usedByAll() {
        try (var lines = Files.lines(STAT)) {
            String[] fields = lines.findFirst().orElseThrow().trim().split(" +");
            return Arrays.stream(fields, 1, 4).mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND;
        } catch (IOException failed) {
            throw new UncheckedIOException("The benchmark needs Linux: " + STAT + " cannot be read", failed);
        }
    }

    /** CPU seconds that a process has used. */
    public static double usedBy(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** CPU seconds that some processes have used. */
    public static double usedBy(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(MachineCpu::usedBy).sum();
    }

    /** The resident memory of some processes in MiB. */
    public static long residentMebibytes(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(MachineCpu::residentMebibytes).sum();
    }

    /** The resident memory of a process in MiB. */
    public static long residentMebibytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
