package io.sojourn.session.catalog.sources;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes write keys: 256 random bits, safe in URLs. */
final class WriteKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private WriteKeys() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
