package io.sojourn.local.settings;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or an address, an IPv6 one without brackets
 */
record ServerAddress(String host, int port) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern FORM =
            Pattern.compile("(?:\\w+://)?(?:\\[(?<six>[0-9A-Fa-f:.%\\w]+)]|(?<name>[\\w.%-]+))(?::(?<port>\\d{1,5}))?");

    /**
     * Reads {@code host:port} or {@code host}; empty if it is neither.
     *
     * @param defaultPort for a host without a port; 0 if it has to have one
     */
    static Optional<ServerAddress> read(String text, int defaultPort) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String host = form.group("six") == null ? form.group("name") : form.group("six");
        int port = form.group("port") == null ? defaultPort : Integer.parseInt(form.group("port"));
        return port > 0 && port <= HIGHEST_PORT ? Optional.of(new ServerAddress(host, port)) : Optional.empty();
    }

    /** Connects to it and leaves again; empty if that went well, otherwise the reason why it did not. */
    Optional<String> unreachable() {
        try {
            List<String> reasons = new ArrayList<>();
            for (InetAddress address : InetAddress.getAllByName(host)) {
                Optional<String> reason = unreachable(address);
                if (reason.isEmpty()) {
                    return reason;
                }
                reasons.add(reason.get());
            }
            return Optional.of(reasons.getFirst());
        } catch (UnknownHostException unknown) {
            return Optional.of("no host of this name is known");
        }
    }

    private Optional<String> unreachable(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) TIMEOUT.toMillis());
            return Optional.empty();
        } catch (SocketTimeoutException slow) {
            return Optional.of("no answer within " + TIMEOUT.toSeconds() + " s");
        } catch (ConnectException refused) {
            return Optional.of("connection refused");
        } catch (IOException failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
