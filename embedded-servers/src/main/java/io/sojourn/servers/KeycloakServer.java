package io.sojourn.servers;

import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak with the realms that were imported at its first start. */
public final class KeycloakServer extends Server {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final int managementPort;

    private KeycloakServer(ServerSettings settings, int managementPort, ChildProcess child) {
        super(settings.port(), child);
        this.managementPort = managementPort;
    }

    /** Starts it as {@link #launch} does, and waits until it is ready. */
    public static KeycloakServer start(ServerSettings settings, int managementPort, Path realm) {
        KeycloakServer server = launch(settings, managementPort, realm);
        server.awaitReady();
        return server;
    }

    /**
     * Starts its process.
     *
     * @param managementPort a second port, for health
     * @param realm a realm's export, imported if the realm is not there yet
     */
    public static KeycloakServer launch(ServerSettings settings, int managementPort, Path realm) {
        Ports.requireFree(settings.port(), "Keycloak");
        Ports.requireFree(managementPort, "Keycloak's management");
        Path program = ServerFiles.keycloak();
        Path home = prepareHome(program, settings.data(), realm);
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname-strict=false",
                "--import-realm");
        ChildProcess child =
                ChildProcess.start("Keycloak", command(program, home, arguments), Map.of(), settings.log());
        return new KeycloakServer(settings, managementPort, child);
    }

    @Override
    public void awaitReady() {
        child().awaitReady(this::ready, START_TIMEOUT);
    }

    /** The issuer of a realm's tokens, as clients and browsers name it. */
    public String issuer(String realm) {
        return "http://localhost:" + port() + "/realms/" + realm;
    }

    /** Fixes the build-time options of an unpacked Keycloak, so that each start is quick. */
    static void build(Path home) {
        ChildProcess.run(
                "Keycloak's build",
                command(home, home, List.of("build", "--db=dev-file", "--health-enabled=true")),
                home.resolve("build.log"));
    }

    private boolean ready() {
        if (!Ports.answers(managementPort)) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(PROBE_TIMEOUT)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A home of its own for the data; the program's parts in it are links. */
    private static Path prepareHome(Path program, Path home, Path realm) {
        try {
            Path imports = Files.createDirectories(home.toAbsolutePath().resolve("data/import"));
            Files.copy(realm, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            for (String part : List.of("lib", "conf", "providers", "themes", "version.txt")) {
                Path link = home.toAbsolutePath().resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, program.resolve(part));
            }
            return home.toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException("Keycloak's home cannot be prepared in " + home, failed);
        }
    }

    private static List<String> command(Path program, Path home, List<String> arguments) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=192m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED"));
        return JavaCommand.of(
                options,
                program.resolve("lib/quarkus-run.jar").toString(),
                ENTRY_POINT,
                arguments.toArray(String[]::new));
    }
}
