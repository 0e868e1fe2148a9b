package io.sojourn.servers.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one process has written to a log that earlier ones have written to as well.
 *
 * @param file the log
 * @param begin how long it was when the process started
 */
record ProcessLog(Path file, long begin) {
    private static final int MOST_BYTES = 1 << 18;

    /** For a process that is about to start. */
    static ProcessLog after(Path file) throws IOException {
        return new ProcessLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Why the process failed, as far as it says so, and where the rest is. */
    String reason() {
        try {
            return FailureReason.in(end().lines()).orElse("it does not say why") + " (see " + file + ")";
        } catch (IOException unreadable) {
            return "its log " + file + " cannot be read: " + unreadable.getMessage();
        }
    }

    /** The last part; a program may have written bytes that are no UTF-8. */
    private String end() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(begin, channel.size() - MOST_BYTES));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
