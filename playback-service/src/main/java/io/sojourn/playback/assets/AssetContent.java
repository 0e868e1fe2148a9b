package io.sojourn.playback.assets;

/**
 * An asset as the page had it.
 *
 * @param type its media type
 */
public record AssetContent(String type, byte[] content) {}
