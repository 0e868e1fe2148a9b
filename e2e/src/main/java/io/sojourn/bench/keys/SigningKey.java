package io.sojourn.bench.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The key that the gateway signs caller tokens with; nobody looks at them in a benchmark of collecting. */
public final class SigningKey {
    private SigningKey() {}

    /** The file of a new private key on P-256, as PEM. */
    public static Path writtenTo(Path folder) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
            return Files.writeString(folder.resolve("gateway.pem"), pem);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no P-256", impossible);
        }
    }
}
