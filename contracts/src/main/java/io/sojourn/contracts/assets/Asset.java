package io.sojourn.contracts.assets;

import io.sojourn.contracts.Topic;
import java.time.Instant;

/**
 * What is known of one asset beside its content. On {@link Topic#ASSETS} it travels in the record's headers ({@link AssetHeaders}), and the record's
 * value is the content itself, as the page had it.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param sha256 of the content, 64 lower-case hexadecimal digits; with the system it is the asset's identity
 * @param type its media type without parameters, such as {@code image/png}
 * @param received when the collect API had it
 */
public record Asset(int version, String systemId, String sourceId, String sha256, String type, Instant received) {
    /** The form written by this build. */
    public static final int VERSION = 1;

    /** The Kafka key. */
    public String key() {
        return keyOf(systemId, sha256);
    }

    /** The key of an asset on {@link Topic#ASSETS} and {@link Topic#ASSET_INDEX}. */
    public static String keyOf(String systemId, String sha256) {
        return systemId + "/" + sha256;
    }
}
