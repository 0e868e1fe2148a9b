package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.servers.Ports;
import io.sojourn.servers.Server;
import io.sojourn.servers.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of our own programs as a process: ready when its readiness address says so. */
public final class ServiceProcess extends Server {
    private static final String READINESS_PATH = "/health/ready";
    private static final String LIVENESS_PATH = "/health/live";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    private final int healthPort;

    private ServiceProcess(int port, int healthPort, ChildProcess child) {
        super(port, child);
        this.healthPort = healthPort;
    }

    /** Starts its process. */
    static ServiceProcess launch(
            LocalSettings settings, Component component, List<String> command, Map<String, String> environment) {
        component.ports().forEach(port -> Ports.requireFree(settings.port(port), component.title()));
        ChildProcess child = ChildProcess.start(component.title(), command, environment, settings.log(component));
        return new ServiceProcess(settings.port(component), settings.healthPort(component), child);
    }

    /** Whether the service that tells its health on a port says that it is ready. */
    public static boolean ready(int healthPort) {
        return says(healthPort, READINESS_PATH);
    }

    @Override
    public void awaitReady() {
        child().awaitReady(() -> ready(healthPort), START_TIMEOUT);
    }

    /** A service whose consumer has given up is not live, though its process is. */
    @Override
    public boolean live() {
        return super.live() && says(healthPort, LIVENESS_PATH);
    }

    private static boolean says(int port, String path) {
        if (!Ports.answers(port)) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
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
}
