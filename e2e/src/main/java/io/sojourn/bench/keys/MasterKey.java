package io.sojourn.bench.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that playback-service wraps its keys with: a Tink keyset of one AES256_GCM key, as its file has it. */
public final class MasterKey {
    private static final int KEY_BYTES = 32;
    /** A protocol buffer's third field, bytes, so many of them: the key of a google.crypto.tink.AesGcmKey. */
    private static final byte[] FIELD = {0x1a, KEY_BYTES};

    private MasterKey() {}

    /** Writes a new one. */
    public static Path writtenTo(Path file) throws IOException {
        byte[] key = new byte[FIELD.length + KEY_BYTES];
        new SecureRandom().nextBytes(key);
        System.arraycopy(FIELD, 0, key, 0, FIELD.length);
        return Files.writeString(file, """
                {"primaryKeyId": 1, "key": [{"keyId": 1, "status": "ENABLED", "outputPrefixType": "TINK", "keyData":
                  {"typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey", "keyMaterialType": "SYMMETRIC", "value": "%s"}}]}
                """.formatted(Base64.getEncoder().encodeToString(key)));
    }
}
