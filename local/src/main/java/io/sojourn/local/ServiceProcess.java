package io.sojourn.local;

import io.sojourn.servers.ChildProcess;
import io.sojourn.servers.Ports;
import io.sojourn.servers.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of our own programs as a process: ready when its readiness address says so. */
final class ServiceProcess implements Server {
    private static final String LIVENESS_PATH = "/health/live";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    private final Component component;
    private final int port;
    private final ChildProcess child;

    private ServiceProcess(Component component, int port, ChildProcess child) {
        this.component = component;
        this.port = port;
        this.child = child;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param readinessPath answers 200 when it is ready
     */
    static ServiceProcess start(
            LocalSettings settings,
            Component component,
            List<String> command,
            Map<String, String> environment,
            String readinessPath) {
        int port = settings.port(component);
        Ports.requireFree(port, component.title());
        ChildProcess child = ChildProcess.start(component.title(), command, environment, settings.log(component));
        child.awaitReady(() -> ready(port, readinessPath), START_TIMEOUT);
        return new ServiceProcess(component, port, child);
    }

    /** Whether whoever listens on a port says that it is ready. */
    static boolean ready(int port, String readinessPath) {
        if (!Ports.answers(port)) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + readinessPath))
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

    @Override
    public String name() {
        return component.title();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return child.handle();
    }

    /** A service whose consumer has given up is not live, though its process is. */
    @Override
    public boolean live() {
        return child.handle().isAlive() && ready(port, LIVENESS_PATH);
    }

    @Override
    public void close() {
        child.stop();
    }
}
