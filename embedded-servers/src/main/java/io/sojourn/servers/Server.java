package io.sojourn.servers;

/** A server that runs as a child process. It is ready when its starting method returns. */
public interface Server extends AutoCloseable {
    /** What it is called in messages, file names and the status. */
    String name();

    /** The port that it answers on, on the loopback address. */
    int port();

    /** The process, alive or not. */
    ProcessHandle process();

    /** Whether it is in order as far as it can tell itself; one that is not is helped by a new start. */
    default boolean live() {
        return process().isAlive();
    }

    /** Ends it in its own orderly way; after a bounded time by force. Does nothing if it has ended already. */
    @Override
    void close();
}
