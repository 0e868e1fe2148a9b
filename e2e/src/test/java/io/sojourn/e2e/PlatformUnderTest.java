package io.sojourn.e2e;

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
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * The platform started once for all tests by its own launcher, on free ports and with an empty data folder; stopped with the JVM.
 */
final class PlatformUnderTest {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 60;
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
    private static final PlatformUnderTest INSTANCE = start();

    private final Path home;
    private final Map<String, String> environment;

    private PlatformUnderTest(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** The running platform; the first call starts it. */
    static PlatformUnderTest running() {
        return INSTANCE;
    }

    /** What {@code ./sojourn status --json} prints now. */
    JsonNode status() {
        try {
            Process process = builder("status", "--json").start();
            return JSON.readTree(process.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String gateway() {
        return "http://localhost:" + port("GATEWAY");
    }

    /** The address of a demo site: www, app or docs. */
    String demoSite(String label) {
        return "http://" + label + ".demo.localhost:" + port("DEMO");
    }

    int port(String component) {
        return Integer.parseInt(environment.get("SOJOURN_PORT_" + component));
    }

    /** The process id of a component as the status names it. */
    long processId(String name) {
        return StreamSupport.stream(status().get("processes").spliterator(), false)
                .filter(process -> process.get("name").asText().equals(name))
                .map(process -> process.get("pid").asLong())
                .findFirst()
                .orElseThrow();
    }

    /** Ends a process by force and returns when the launcher has it ready again, as another process. */
    void killAndAwaitRestart(String name) {
        long killed = processId(name);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Awaitility.await(name + " runs again")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long now = processId(name);
                    return now != killed && now != 0 && ready();
                });
    }

    private boolean ready() {
        try {
            return builder("status")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static PlatformUnderTest start() {
        Path home = Path.of(System.getProperty("sojourn.home")).toAbsolutePath().normalize();
        Map<String, String> environment = new TreeMap<>();
        List<Integer> free = Ports.free(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            environment.put("SOJOURN_PORT_" + PORTS.get(i), String.valueOf(free.get(i)));
        }
        Path data = home.resolve("e2e/target/platform");
        environment.put("SOJOURN_DATA", data.toString());
        PlatformUnderTest platform = new PlatformUnderTest(home, environment);
        platform.launch();
        return platform;
    }

    private void launch() {
        try {
            Path log = Files.createDirectories(home.resolve("e2e/target")).resolve("up.log");
            Process launcher = builder("up", "--fresh")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
            Awaitility.await("the platform is ready, see " + log)
                    .atMost(START_TIMEOUT)
                    .pollInterval(Duration.ofSeconds(1))
                    .failFast("the launcher ended, see " + log, () -> !launcher.isAlive())
                    .until(this::ready);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
