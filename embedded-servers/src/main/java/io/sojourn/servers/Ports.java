package io.sojourn.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address. */
public final class Ports {
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        return free(1).getFirst();
    }

    /** Different ports that nobody listens on now. */
    public static List<Integer> free(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("No free port on the loopback address", failed);
        } finally {
            sockets.forEach(Ports::close);
        }
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

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
