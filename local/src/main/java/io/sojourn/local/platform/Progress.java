package io.sojourn.local.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what happens, a line each, with the seconds since the beginning. */
public final class Progress {
    private final PrintWriter out;
    private final Instant begin = Instant.now();

    /** Counts from now. */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Prints one line. */
    public synchronized void say(String what) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        out.printf("%6.1f s  %s%n", seconds, what);
        out.flush();
    }
}
