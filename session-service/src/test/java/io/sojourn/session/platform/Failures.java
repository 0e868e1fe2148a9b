package io.sojourn.session.platform;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Counts how often some work failed and is tried again, as the log tells it. */
public final class Failures extends Handler {
    private static final Logger RETRIES = Logger.getLogger("io.sojourn.messaging.Retries");

    private static final PatternFormatter FORMAT = new PatternFormatter("%s");

    private final String work;
    private final AtomicInteger count = new AtomicInteger();

    private Failures(String work) {
        this.work = work;
    }

    /** Counts from now on, until it is closed. */
    public static Failures of(String work) {
        Failures failures = new Failures(work);
        RETRIES.addHandler(failures);
        return failures;
    }

    /** How often the work failed. */
    public int count() {
        return count.get();
    }

    @Override
    public void publish(LogRecord line) {
        if (FORMAT.format(line).startsWith(work + " failed")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        RETRIES.removeHandler(this);
    }
}
