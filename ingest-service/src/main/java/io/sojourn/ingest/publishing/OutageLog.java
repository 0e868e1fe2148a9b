package io.sojourn.ingest.publishing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Logs the beginning and the end of an outage of the broker, not each of the thousands of requests in between. */
final class OutageLog {
    private final Logger log;
    private final AtomicBoolean out = new AtomicBoolean();

    OutageLog(Logger log) {
        this.log = log;
    }

    void began(Throwable cause) {
        if (out.compareAndSet(false, true)) {
            log.errorf("The broker does not acknowledge; senders are asked to come again: %s", cause.getMessage());
        }
    }

    void ended() {
        if (out.get() && out.compareAndSet(true, false)) {
            log.info("The broker acknowledges again");
        }
    }
}
