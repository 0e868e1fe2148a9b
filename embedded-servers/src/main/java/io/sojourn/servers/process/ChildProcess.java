package io.sojourn.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of ours with its output in a log file, in a terminal session of its own where the system can do that: Ctrl-C
 * reaches this JVM only. When this JVM ends, unless it is killed by force, its child processes are ended in the reverse order of their start.
 */
public final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final Deque<ChildProcess> RUNNING = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::stopAll, "end-child-processes"));
    }

    private final String name;
    private final ProcessLog log;
    private final Process process;

    private ChildProcess(String name, ProcessLog log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts a command with additional environment variables. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            ChildProcess child = new ChildProcess(name, ProcessLog.after(log), builder.start());
            RUNNING.addFirst(child);
            return child;
        } catch (IOException failed) {
            throw new ServerStartException(name + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(OWN_SESSION)) {
            return command;
        }
        return Stream.concat(Stream.of(OWN_SESSION.toString()), command.stream())
                .toList();
    }

    private static void stopAll() {
        RUNNING.forEach(ChildProcess::stop);
    }

    /** Runs a command to its end. */
    public static void run(String name, List<String> command, Path log) {
        ChildProcess child = start(name, command, Map.of(), log);
        int exit = child.waitForExit();
        child.forget();
        if (exit != 0) {
            throw new ServerStartException(name + " failed with exit code " + exit + ": " + child.log.reason(), null);
        }
    }

    /**
     * Waits until the process is ready.
     *
     * @throws ServerStartException if it ends or does not become ready in time; it is stopped then
     */
    public void awaitReady(BooleanSupplier ready, Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerStartException(name + " ended while starting: " + log.reason(), null);
            }
            if (Instant.now().isAfter(deadline)) {
                String reason = log.reason();
                stop();
                throw new ServerStartException(
                        name + " was not ready after " + timeout.toSeconds() + " s: " + reason, null);
            }
            pause();
        }
    }

    /** The process, alive or not. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to end by the usual signal, and makes it end after 20 seconds. */
    public void stop() {
        stop(process::destroy);
    }

    /** Asks it to end in a way of its own, and makes it end after 20 seconds. */
    public void stop(Runnable request) {
        if (process.isAlive()) {
            request.run();
            if (!waitForExit(STOP_TIMEOUT)) {
                process.destroyForcibly();
                waitForExit();
            }
        }
        forget();
    }

    private void forget() {
        RUNNING.remove(this);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerStartException(name + " was not waited for", interrupted);
        }
    }

    private int waitForExit() {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerStartException(name + " was not waited for", interrupted);
        }
    }

    private boolean waitForExit(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
