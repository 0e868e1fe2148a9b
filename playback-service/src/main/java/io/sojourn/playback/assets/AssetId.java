package io.sojourn.playback.assets;

import io.sojourn.contracts.assets.Asset;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An asset of a system.
 *
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 */
public record AssetId(String systemId, String sha256) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Whether a text can be the hash of an asset. */
    public static boolean isHash(String text) {
        return SHA256.matcher(text).matches();
    }

    /** The hash as it is stored. */
    public byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }

    /** The id of the blob, and the key under which the index tells of the asset. */
    String name() {
        return Asset.keyOf(systemId, sha256);
    }

    /** What the encryption is bound to; recordings of no name lie there. */
    String place() {
        return systemId + "/asset/" + sha256;
    }
}
