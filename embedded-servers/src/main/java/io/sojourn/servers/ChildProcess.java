package io.sojourn.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process of ours with its output in a log file. It is ended together with this JVM, unless this JVM is killed by force.
 */
public final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int LOG_TAIL_LINES = 5;

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread endWithJvm = new Thread(this::stop);

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(endWithJvm);
    }

    /** Starts a command with additional environment variables. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, log, builder.start());
        } catch (IOException failed) {
            throw new ServerStartException(name + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /** Runs a command to its end. */
    static void run(String name, List<String> command, Path log) {
        ChildProcess child = start(name, command, Map.of(), log);
        int exit = child.waitForExit();
        child.forget();
        if (exit != 0) {
            throw new ServerStartException(name + " failed with exit code " + exit + ":\n" + child.logTail(), null);
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
                throw new ServerStartException(name + " ended while starting, see " + log + ":\n" + logTail(), null);
            }
            if (Instant.now().isAfter(deadline)) {
                stop();
                throw new ServerStartException(
                        name + " was not ready after " + timeout.toSeconds() + " s, see " + log + ":\n" + logTail(),
                        null);
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
    void stop(Runnable request) {
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
        try {
            Runtime.getRuntime().removeShutdownHook(endWithJvm);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook itself is running: nothing is left to remove.
        }
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

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
