package io.sojourn.session.projection.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M13")
class KeyedHashTest {
    /** The test vectors of its authors: of the bytes 0, 1, 2 and so on, with the key of the bytes 0 to 15. */
    @Test
    void isSipHash() {
        KeyedHash hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

        assertThat(hash.of(bytes(0))).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.of(bytes(1))).isEqualTo(0x74f839c593dc67fdL);
        assertThat(hash.of(bytes(15))).isEqualTo(0xa129ca6149be45e5L);
    }

    @Test
    void isAnotherOneWithEachKey() {
        assertThat(KeyedHash.withRandomKey().of(bytes(9)))
                .isNotEqualTo(KeyedHash.withRandomKey().of(bytes(9)));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
