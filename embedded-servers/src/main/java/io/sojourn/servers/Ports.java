package io.sojourn.servers;

import io.sojourn.servers.process.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class Ports {
    private static final int CONNECT_TIMEOUT_MILLIS = 500;
    /** Below what Linux (32768) and the others (49152) give to outgoing connections and to listeners that ask for any port. */
    private static final int LOWEST = 11_000;

    private static final int BEYOND_HIGHEST = 32_768;
    private static final int MOST_TRIES = 1_000;

    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        return free(1).getFirst();
    }

    /** Different ports that nobody listens on now, none of which the system gives to outgoing connections meanwhile. */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND_HIGHEST)
                .distinct()
                .limit(MOST_TRIES)
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    /** Whether somebody accepts connections on a port. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /**
     * Makes sure that a server can listen on a port.
     *
     * @throws ServerStartException if somebody listens there already; otherwise a server would take that one for itself
     */
    public static void requireFree(int port, String server) {
        if (answers(port)) {
            throw new ServerStartException(
                    "Port " + port + " is taken, " + server + " cannot use it: free it or choose another port", null);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
