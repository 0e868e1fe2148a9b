package io.sojourn.ingest.knownassets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.sojourn.contracts.assets.Asset;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which assets are kept already, so that nobody sends them again. It may have forgotten some, the oldest, which are asked for once more then; it knows none that
 * is not kept, but for the moment between a removal and its being told. Answers from memory; threads may share it.
 */
@Singleton
public class KnownAssets {
    private final BoundedKeys keys;

    @Inject
    KnownAssets(KnownAssetsConfig config, MeterRegistry registry) {
        keys = new BoundedKeys(config.most());
        Gauge.builder("sojourn.ingest.known.assets", keys, BoundedKeys::size)
                .description("Assets that are known to be kept, of all systems together")
                .register(registry);
    }

    /** Whether a system has the asset with a content hash. */
    public boolean contains(String systemId, String sha256) {
        ByteBuffer digest = digest(Asset.keyOf(systemId, sha256));
        return keys.contains(digest.getLong(), digest.getLong());
    }

    /** An asset is kept. */
    void add(String key) {
        ByteBuffer digest = digest(key);
        keys.add(digest.getLong(), digest.getLong());
    }

    /** An asset is not kept any more. */
    void remove(String key) {
        ByteBuffer digest = digest(key);
        keys.remove(digest.getLong(), digest.getLong());
    }

    /** Of keys that may be told in any number 128 bits say enough: two that share them are never met. */
    private static ByteBuffer digest(String key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
