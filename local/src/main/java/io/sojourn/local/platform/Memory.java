package io.sojourn.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Resident memory of processes, as the kernel counts it; 0 where the system does not tell. */
public final class Memory {
    private static final long BYTES_PER_KIB = 1024;

    private Memory() {}

    /** Of a process and all below it, in bytes; what the children share with their parent is counted once. */
    public static long residentBytes(ProcessHandle process) {
        long children =
                process.descendants().mapToLong(child -> kib(child, "RssAnon:")).sum();
        return (kib(process, "VmRSS:") + children) * BYTES_PER_KIB;
    }

    private static long kib(ProcessHandle process, String field) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
