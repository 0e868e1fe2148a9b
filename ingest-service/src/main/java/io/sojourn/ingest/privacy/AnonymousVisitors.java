package io.sojourn.ingest.privacy;

import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of visitors of anonymous sources (W2): the same for one browser on one source for one UTC day, and nothing else. They are made
 * with the day's random salt, which is thrown away after the day; from then on nobody can tell whose they were, or that two are one's.
 */
@ApplicationScoped
public class AnonymousVisitors {
    private static final String PREFIX = "anon-";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 22;
    private static final Duration SALT_COMES = Duration.ofSeconds(5);

    private final Catalog catalog;

    @Inject
    AnonymousVisitors(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The key of a visitor. Without address and user agent there is nothing to tell visitors apart by: each event is a visitor of its own.
     *
     * @param received decides the day
     */
    public String keyOf(Source source, @Nullable String address, @Nullable String userAgent, Instant received) {
        if (address == null && userAgent == null) {
            return PREFIX + UUID.randomUUID();
        }
        LocalDate day = received.atZone(ZoneOffset.UTC).toLocalDate();
        Salt salt = catalog.salt(day).orElseThrow(AnonymousVisitors::noSaltYet);
        byte[] digest =
                hmac(salt).doFinal((source.id() + "|" + address + "|" + userAgent).getBytes(StandardCharsets.UTF_8));
        return PREFIX + text(digest);
    }

    /**
     * An id that a visitor's browser sent, such as its tab's, in a form that nothing but this visitor's key and that id lead to: the browser keeps the id
     * longer than the day, and would link the days by it.
     */
    public static String idOf(String visitorKey, String sentId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return text(digest.digest((visitorKey + "|" + sentId).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, LENGTH);
    }

    private static Mac hmac(Salt salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.bytes(), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException noSaltYet() {
        return IngestProblem.TEMPORARILY_UNAVAILABLE.retryAfter(
                SALT_COMES, "The day's salt for anonymous visitors is not known yet: send again later.");
    }
}
