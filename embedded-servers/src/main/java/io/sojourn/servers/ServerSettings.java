package io.sojourn.servers;

import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param port on the loopback address
 * @param data folder of its own for what it keeps; made if it is not there
 * @param log file that its output is appended to
 * @param durable whether acknowledged writes survive a power cut; tests may do without
 */
public record ServerSettings(int port, Path data, Path log, boolean durable) {
    /** Durable settings with the log beside the data. */
    public static ServerSettings in(Path folder, int port) {
        return new ServerSettings(port, folder.resolve("data"), folder.resolve("server.log"), true);
    }

    /** The same without durability, for tests. */
    public ServerSettings forTests() {
        return new ServerSettings(port, data, log, false);
    }
}
