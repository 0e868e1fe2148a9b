package io.sojourn.local.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The three demo sites on one loopback port, each with the recorder installed as a customer would. */
public final class DemoSites implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DemoSites.class.getName());

    private final HttpServer server;
    private final ExecutorService workers;

    private DemoSites(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Starts serving; the sites answer when this returns. */
    public static DemoSites start(DemoSettings settings) {
        // Without it the server's small answers wait for the client's delayed acknowledgement, 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = bind(settings.port());
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
        server.createContext("/", new HostRouter(settings, server.getAddress().getPort()));
        server.start();
        return new DemoSites(server, workers);
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException _) {
            throw new IllegalStateException(
                    "Port " + port + " for the demo sites is taken: stop what uses it, or set SOJOURN_PORT_DEMO.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that the sites answer on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where a browser finds the site. */
    public String address(Site site) {
        return site.address(port());
    }

    /** Stops answering at once. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /** Serves until the process is ended; settings come from the environment, see {@link DemoSettings#from}. */
    public static void main(String... arguments) {
        DemoSites sites = start(DemoSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sites::close));
        for (Site site : Site.values()) {
            LOG.log(System.Logger.Level.INFO, "{0}: {1}", site.title(), sites.address(site));
        }
    }
}
