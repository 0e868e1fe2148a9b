package io.sojourn.playback.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: this machine's, private networks', those of carriers, groups, tests and tunnels, and IPv6
 * addresses that stand for IPv4 ones (IANA's registries of special-purpose addresses, RFC 6890).
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 31, 196),
            Block.of(24, 192, 52, 193),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(24, 192, 175, 48),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            // Groups, what is reserved, and everybody.
            Block.of(3, 224));

    /** All that is public in IPv6; without tunnels (Teredo, 6to4), what is for protocols and for documents. */
    private static final Block GLOBAL = Block.of(3, 0x20);

    private static final List<Block> SPECIAL_GLOBAL = List.of(
            Block.of(23, 0x20, 0x01),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            Block.of(16, 0x20, 0x02),
            Block.of(48, 0x26, 0x20, 0x00, 0x4f, 0x80, 0x00),
            Block.of(20, 0x3f, 0xff));

    private PublicAddresses() {}

    /** Whether an address is reached over the public internet, and leads to one machine there. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL.holds(bytes) && SPECIAL_GLOBAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses that begin alike. */
    private record Block(int bits, int... first) {
        static Block of(int bits, int... first) {
            return new Block(bits, first);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                if (bitOf(address[bit / Byte.SIZE], bit) != bitOf(firstAt(bit / Byte.SIZE), bit)) {
                    return false;
                }
            }
            return true;
        }

        private int firstAt(int place) {
            return place < first.length ? first[place] : 0;
        }

        private static int bitOf(int value, int bit) {
            return value >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
        }
    }
}
