package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.servers.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One process that is kept running: started again, ever more patiently, when it ends by itself or is not live for half a minute. */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** As in the liveness probes of the Kubernetes manifests. */
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

    private static final int MOST_FAILED_PROBES = 3;

    private final Component component;
    private final Launcher launcher;
    private State state = State.STARTING;
    private @Nullable Server server;
    private Duration pause = FIRST_PAUSE;
    private Instant nextTry = Instant.MIN;
    private Instant nextProbe = Instant.MIN;
    private int failedProbes;

    Supervised(Component component, Launcher launcher) {
        this.component = component;
        this.launcher = launcher;
    }

    /** Starts a component's process. */
    @FunctionalInterface
    interface Launcher {
        /** Returns when there is a process, ready or not. */
        Server launch(Component component);
    }

    /** How a process is. */
    enum State {
        STARTING,
        READY,
        RESTARTING,
        FAILED,
        STOPPED;

        /** As the status has it. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Component component() {
        return component;
    }

    synchronized State state() {
        return state;
    }

    /** The process of the last start, alive or not; none before the first. */
    synchronized @Nullable ProcessHandle process() {
        return server == null ? null : server.process();
    }

    /**
     * Starts it in place of the process before, if there was one, and waits until it is ready.
     *
     * @throws RuntimeException if it does not become ready, or was stopped meanwhile
     */
    void start() {
        try {
            launch().awaitReady();
            becomeReady();
        } catch (RuntimeException failed) {
            enter(State.FAILED);
            throw failed;
        }
    }

    /**
     * Whether it has ended or has not been live for several probes, and the pause after the last try is over. If so, it counts as
     * restarting, and the caller has to start it.
     */
    boolean needsRestart(Instant now) {
        Server known = restartable();
        return known != null && (!known.process().isAlive() || ails(known, now)) && claim(now);
    }

    /** Stops it in its orderly way, also while it is starting; it is not started again. */
    void stop() {
        enter(State.STOPPED);
        end();
    }

    private synchronized Server launch() {
        if (state == State.STOPPED) {
            throw new IllegalStateException(component.title() + " was stopped");
        }
        end();
        server = launcher.launch(component);
        return server;
    }

    private synchronized void becomeReady() {
        enter(State.READY);
        failedProbes = 0;
        pause = FIRST_PAUSE;
    }

    private synchronized void enter(State next) {
        if (state != State.STOPPED) {
            state = next;
        }
    }

    private synchronized @Nullable Server restartable() {
        return state == State.READY || state == State.FAILED ? server : null;
    }

    /** Without the lock, as a probe can take seconds; only the supervising thread probes. */
    private boolean ails(Server known, Instant now) {
        if (!now.isBefore(nextProbe)) {
            nextProbe = now.plus(PROBE_INTERVAL);
            failedProbes = known.live() ? 0 : failedProbes + 1;
        }
        return failedProbes >= MOST_FAILED_PROBES;
    }

    private synchronized boolean claim(Instant now) {
        if (now.isBefore(nextTry) || state == State.STOPPED) {
            return false;
        }
        nextTry = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        state = State.RESTARTING;
        return true;
    }

    private void end() {
        Server known;
        synchronized (this) {
            known = server;
        }
        if (known != null) {
            known.close();
        }
    }
}
