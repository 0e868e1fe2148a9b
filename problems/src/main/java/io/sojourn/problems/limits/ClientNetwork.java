package io.sojourn.problems.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one client: an IPv4 address, or an IPv6 network, since a client there has all the addresses of its own. */
public final class ClientNetwork {
    private ClientNetwork() {}

    /** What all addresses of one client have in common. */
    public static String of(String address) {
        return address.indexOf(':') < 0 ? address : networkOf(address);
    }

    private static String networkOf(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, Long.BYTES)));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
