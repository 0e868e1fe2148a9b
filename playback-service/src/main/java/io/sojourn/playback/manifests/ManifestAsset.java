package io.sojourn.playback.manifests;

import org.jspecify.annotations.Nullable;

/**
 * An address of a recording and what it stood for.
 *
 * @param sha256 of the content, null if it is lost
 * @param type of the content, null if it is not there (any more, or yet)
 * @param bytes of the content, null if it is not there
 * @param lost why there is no content, in one word
 */
public record ManifestAsset(
        String url,
        @Nullable String sha256,
        @Nullable String type,
        @Nullable Integer bytes,
        @Nullable String lost) {}
