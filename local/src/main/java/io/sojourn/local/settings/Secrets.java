package io.sojourn.local.settings;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The secrets of a local platform: made at its first start, kept in files that only their owner can read.
 *
 * @param folder where they are
 */
public record Secrets(Path folder) {
    private static final int SECRET_BYTES = 36;
    private static final String[] ISSUERS = {"gateway", "summary-service"};
    private static final String[] TEXTS = {"console-secret", "cookie-secret", "machine-secret"};

    /** Makes what is missing. Signing keys and the keys to trust are made together or not at all. */
    public static Secrets in(Path folder) {
        Secrets secrets = new Secrets(folder);
        try {
            PrivateFile.createFolder(folder);
            if (!Files.exists(secrets.trustedKeys())) {
                secrets.makeSigningKeys();
            }
            if (!Files.exists(secrets.masterKey())) {
                secrets.makeMasterKey();
            }
            for (String name : TEXTS) {
                secrets.makeText(name);
            }
            return secrets;
        } catch (IOException failed) {
            throw new UncheckedIOException("The secrets cannot be written to " + folder, failed);
        } catch (JoseException | GeneralSecurityException failed) {
            throw new IllegalStateException("The secrets cannot be made", failed);
        }
    }

    /** The private key (PEM) that an issuer signs caller tokens with. */
    public Path signingKey(String issuer) {
        return folder.resolve(issuer + ".pem");
    }

    /** The issuers' public keys (JWKS). */
    public Path trustedKeys() {
        return folder.resolve("trusted.jwks.json");
    }

    /** The Tink keyset that wraps the keys of recordings. */
    public Path masterKey() {
        return folder.resolve("playback-master-key.json");
    }

    /** What only Keycloak and the gateway know, so that nobody else can pose as the console. */
    public String consoleSecret() {
        return text("console-secret");
    }

    /** What the gateway encrypts its cookies with. */
    public String cookieSecret() {
        return text("cookie-secret");
    }

    /** What a machine signs in with. */
    public String machineSecret() {
        return text("machine-secret");
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void makeText(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, Base64.getUrlEncoder().encodeToString(random));
        }
    }

    private void makeSigningKeys() throws JoseException, IOException {
        JsonWebKeySet keys = new JsonWebKeySet();
        for (String issuer : ISSUERS) {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(issuer);
            keys.addJsonWebKey(key);
            PrivateFile.write(signingKey(issuer), pem(key));
        }
        PrivateFile.write(trustedKeys(), keys.toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private void makeMasterKey() throws GeneralSecurityException, IOException {
        AeadConfig.register();
        KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        PrivateFile.write(
                masterKey(), TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    private static String pem(EllipticCurveJsonWebKey key) {
        String body = Base64.getMimeEncoder().encodeToString(key.getPrivateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
