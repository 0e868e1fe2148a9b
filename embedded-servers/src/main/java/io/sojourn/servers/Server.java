package io.sojourn.servers;

import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.ServerStartException;

/** A server that runs as a child process on a port of the loopback address. */
public abstract class Server implements AutoCloseable {
    private final int port;
    private final ChildProcess child;

    /** A server whose process has been started. */
    protected Server(int port, ChildProcess child) {
        this.port = port;
        this.child = child;
    }

    /**
     * Waits until it is ready.
     *
     * @throws ServerStartException if it ends or does not become ready in time; it is stopped then
     */
    public abstract void awaitReady();

    /** The port that it answers on. */
    public final int port() {
        return port;
    }

    /** The process, alive or not. */
    public final ProcessHandle process() {
        return child.handle();
    }

    /** Whether it is in order as far as it can tell itself; one that is not is helped by a new start. */
    public boolean live() {
        return process().isAlive();
    }

    /** Ends it in its own orderly way; after a bounded time by force. Does nothing if it has ended already. */
    @Override
    public void close() {
        child.stop();
    }

    /** The process with its log. */
    protected final ChildProcess child() {
        return child;
    }
}
