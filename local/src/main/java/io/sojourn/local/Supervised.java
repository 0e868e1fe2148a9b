package io.sojourn.local;

import io.sojourn.servers.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process that is kept running: started again, ever more patiently, when it ends by itself or is not live for half a minute. */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** As in the liveness probes of the Kubernetes manifests. */
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

    private static final int MOST_FAILED_PROBES = 3;

    private final Component component;
    private final int port;
    private final Supplier<Server> starter;
    private volatile State state = State.STARTING;
    private volatile @Nullable Server server;
    private Duration pause = FIRST_PAUSE;
    private Instant nextTry = Instant.MIN;
    private Instant nextProbe = Instant.MIN;
    private int failedProbes;

    Supervised(Component component, int port, Supplier<Server> starter) {
        this.component = component;
        this.port = port;
        this.starter = starter;
    }

    /** How a process is. */
    enum State {
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPED
    }

    Component component() {
        return component;
    }

    State state() {
        return state;
    }

    /** Starts it and waits until it is ready. */
    void start() {
        try {
            server = starter.get();
            state = State.READY;
        } catch (RuntimeException failed) {
            state = State.FAILED;
            throw failed;
        }
    }

    /** Whether it was running and has ended, or has not been live for several probes. */
    boolean lost(Instant now) {
        Server known = server;
        return known != null && state != State.STOPPED && (!known.process().isAlive() || ails(known, now));
    }

    private boolean ails(Server known, Instant now) {
        if (!now.isBefore(nextProbe)) {
            nextProbe = now.plus(PROBE_INTERVAL);
            failedProbes = known.live() ? 0 : failedProbes + 1;
        }
        return failedProbes >= MOST_FAILED_PROBES;
    }

    /**
     * Tries to start a lost process again, if the pause after the try before is over.
     *
     * @return whether it runs again
     */
    synchronized boolean restart(Instant now) {
        if (state == State.STOPPED) {
            return false;
        }
        state = State.RESTARTING;
        if (now.isBefore(nextTry)) {
            return false;
        }
        nextTry = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        end();
        start();
        failedProbes = 0;
        pause = FIRST_PAUSE;
        return true;
    }

    /** Stops it in its orderly way, after a start that is under way; it is not started again. */
    synchronized void stop() {
        state = State.STOPPED;
        end();
    }

    private void end() {
        Server known = server;
        if (known != null) {
            known.close();
        }
    }

    /** As the status has it. */
    PlatformFile.Process snapshot() {
        Server known = server;
        if (known == null || !known.process().isAlive()) {
            return new PlatformFile.Process(component.title(), 0, 0, port, wireName(), 0);
        }
        ProcessHandle process = known.process();
        return new PlatformFile.Process(
                component.title(),
                process.pid(),
                PlatformFile.Process.startTime(process),
                port,
                wireName(),
                Memory.residentBytes(process));
    }

    private String wireName() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
