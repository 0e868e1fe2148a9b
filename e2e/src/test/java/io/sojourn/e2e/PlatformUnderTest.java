package io.sojourn.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.sojourn.bench.platform.PlatformProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * The platform started once for all tests by its own launcher, on free ports and with an empty data folder; stopped with the JVM.
 */
public final class PlatformUnderTest {
    private static final PlatformUnderTest INSTANCE = new PlatformUnderTest();

    private final Path home;
    private final PlatformProcess platform;

    private PlatformUnderTest() {
        home = Path.of(System.getProperty("sojourn.home")).toAbsolutePath().normalize();
        Path target = home.resolve("e2e/target");
        platform = new PlatformProcess(home, target.resolve("platform"), target.resolve("up.log"));
    }

    /** The running platform; the first call starts it. */
    public static PlatformUnderTest running() {
        return INSTANCE;
    }

    /** The checkout that it runs from. */
    public Path home() {
        return home;
    }

    /** What {@code ./sojourn status --json} prints now. */
    JsonNode status() {
        return platform.status();
    }

    /** The same as what benchmarks measure. */
    public PlatformProcess process() {
        return platform;
    }

    public String gateway() {
        return platform.gateway();
    }

    /** The address of a demo site: www, app or docs. */
    public String demoSite(String label) {
        return "http://" + label + ".demo.localhost:" + port("DEMO");
    }

    int port(String component) {
        return platform.port(component);
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
                    return now != killed && now != 0 && platform.ready();
                });
    }
}
