package io.sojourn.ingest.limits;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** What of an address tells clients apart. */
final class ClientAddress {
    private ClientAddress() {}

    /** An IPv4 address as it is; of an IPv6 address the network, in which one client has all the addresses that it wants. */
    static String key(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length < Long.BYTES
                    ? address
                    : Long.toHexString(ByteBuffer.wrap(bytes).getLong());
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
