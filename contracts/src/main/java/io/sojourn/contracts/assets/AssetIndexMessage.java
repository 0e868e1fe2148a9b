package io.sojourn.contracts.assets;

import io.sojourn.contracts.Topic;

/**
 * That an asset is kept, on {@link Topic#ASSET_INDEX} under {@link Asset#keyOf}; no value says that it is not kept any more.
 *
 * @param version of this message's form, see {@link #VERSION}
 * @param type its media type
 * @param bytes the length of its content
 */
public record AssetIndexMessage(int version, String type, int bytes) {
    /** The form written by this build. */
    public static final int VERSION = 1;
}
