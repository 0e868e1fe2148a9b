package io.sojourn.playback.assets;

import java.time.Instant;

/**
 * An asset's entry in the index.
 *
 * @param type its media type
 * @param bytes the length of its content
 * @param at when it came
 */
record AssetEntry(AssetId id, String type, int bytes, Instant at) {}
