package io.sojourn.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The platform started by its own launcher, on free ports and with an empty data folder; ended when closed, or with this JVM. */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final String STARTED = "Sojourn is running.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "GATEWAY_MANAGEMENT",
            "INGEST",
            "SESSION",
            "PLAYBACK",
            "SUMMARY",
            "KEYCLOAK",
            "KEYCLOAK_MANAGEMENT",
            "DEMO",
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "MONGODB");

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private final Process launcher;

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the checkout, where everything was packaged
     * @param data where it keeps its data; emptied first
     * @param log what the launcher prints
     */
    public PlatformProcess(Path home, Path data, Path log) {
        this.home = home;
        List<Integer> free = Ports.free(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            environment.put("SOJOURN_PORT_" + PORTS.get(i), String.valueOf(free.get(i)));
        }
        environment.put("SOJOURN_DATA", data.toString());
        launcher = launch(log);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-platform"));
        awaitReady(log);
    }

    /** The address of console and API. */
    public String gateway() {
        return "http://localhost:" + port("GATEWAY");
    }

    /** The port of a component, by its name in {@code SOJOURN_PORT_*}. */
    public int port(String component) {
        return Integer.parseInt(environment.get("SOJOURN_PORT_" + component));
    }

    /** What {@code ./sojourn status --json} prints now. */
    public JsonNode status() {
        try {
            return JSON.readTree(builder("status", "--json").start().getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether all its processes are ready. */
    public boolean ready() {
        try {
            Process status = builder("status")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return status.waitFor() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it; does nothing when it has ended. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return builder("up", "--fresh")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Path log) {
        try {
            Waiting.until("the platform is ready, see " + log, START_TIMEOUT, () -> {
                if (!launcher.isAlive()) {
                    throw new IllegalStateException("the launcher ended, see " + log);
                }
                return hasStarted(log);
            });
        } catch (IllegalStateException failed) {
            close();
            throw failed;
        }
    }

    /** The launcher says it itself; to ask for the status would be another process each time. */
    private static boolean hasStarted(Path log) {
        try {
            return Files.readString(log).contains(STARTED);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsojourn.home=" + home,
                "-Dsojourn.servers=" + System.getProperty("sojourn.servers"),
                "-cp",
                home.resolve("local/target/classes") + ":" + home.resolve("local/target/libraries") + "/*",
                "io.sojourn.local.SojournCommand"));
        command.addAll(List.of(arguments));
        return command;
    }
}
