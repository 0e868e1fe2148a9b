package io.sojourn.playback.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A network in which allowed names are this test's server, which counts as public, and one name is of the inside. */
final class TestNetwork implements Reachable {
    static final InetAddress SERVER = InetAddress.getLoopbackAddress();
    static final InetAddress INNER = address(10, 0, 0, 1);

    final Deque<List<InetAddress>> answers = new ArrayDeque<>();
    int port;
    int resolved;
    /** So many names are asked for in vain, by a fault of this side. */
    int faults;

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        resolved++;
        if (faults > 0) {
            faults--;
            throw new IllegalStateException("Out of order");
        }
        if (!answers.isEmpty()) {
            return answers.pop();
        }
        return switch (host) {
            case "cdn.example", "a.img.example" -> List.of(SERVER);
            case "inner.img.example" -> List.of(INNER);
            default -> throw new UnknownHostException(host);
        };
    }

    @Override
    public boolean isOpen(InetAddress address) {
        return address.equals(SERVER) || PublicAddresses.isPublic(address);
    }

    @Override
    public int portOf(String scheme) {
        return port;
    }

    private static InetAddress address(int... bytes) {
        try {
            byte[] address = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                address[i] = (byte) bytes[i];
            }
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
