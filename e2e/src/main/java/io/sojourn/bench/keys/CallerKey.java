package io.sojourn.bench.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gateway's key, with which the benchmark speaks to a service as the gateway does. */
public final class CallerKey {
    private static final int COORDINATE_BYTES = 32;
    private static final int VALID_SECONDS = 3_600;

    private final PrivateKey signing;
    private final @Nullable PublicKey trusted;

    /** A new key. */
    public CallerKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            signing = pair.getPrivate();
            trusted = pair.getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no P-256", impossible);
        }
    }

    /** A gateway's own key, whose public half its services have; a PEM file. */
    public CallerKey(Path pem) throws IOException {
        try {
            String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            signing = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            trusted = null;
        } catch (GeneralSecurityException invalid) {
            throw new IOException(pem + " is no key of a gateway", invalid);
        }
    }

    /** Writes the public key as a JSON Web Key Set. */
    public Path writtenTo(Path file) throws IOException {
        ECPublicKey key = (ECPublicKey) Objects.requireNonNull(trusted, "The services have it already");
        return Files.writeString(file, """
                {"keys": [{"kty": "EC", "crv": "P-256", "kid": "gateway", "alg": "ES256", "use": "sig", "x": "%s", "y": "%s"}]}
                """.formatted(
                coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY())));
    }

    /** A token of a viewer of a system. */
    public String token(String systemId) {
        String header = base64("{\"alg\":\"ES256\",\"kid\":\"gateway\"}".getBytes(StandardCharsets.UTF_8));
        String claims = base64("""
                {"iss":"gateway","aud":"sojourn","sub":"bench","upn":"bench","name":"Bench","exp":%d,"groups":["viewer"],"system":"%s"}
                """.formatted(Instant.now().getEpochSecond() + VALID_SECONDS, systemId)
                .strip()
                .getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signing);
            signature.update((header + "." + claims).getBytes(StandardCharsets.UTF_8));
            return header + "." + claims + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM cannot sign", impossible);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] significant = bytes.length > COORDINATE_BYTES
                ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
                : bytes;
        System.arraycopy(significant, 0, fixed, COORDINATE_BYTES - significant.length, significant.length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
