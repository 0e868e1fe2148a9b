package io.sojourn.playback.appearance;

import io.sojourn.playback.manifests.ManifestAsset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The addresses of a recording, at most 5,000, in their alphabetical order. */
@Schema(name = "PlaybackAssets")
public record AssetList(List<AssetView> items) {

    /**
     * An address as it stands in the recording's events, and what it stood for.
     *
     * @param url absolute
     * @param sha256 of its content, null if that is lost
     * @param type media type of its content, null if that is lost or not stored
     * @param bytes length of its content, null if that is lost or not stored
     * @param lost why there is no content, null if the recorder sent it
     */
    @Schema(name = "PlaybackAsset")
    public record AssetView(
            String url,
            @Nullable String sha256,
            @Nullable String type,
            @Nullable Integer bytes,

            @Schema(enumeration = {"blocked", "size", "type", "time", "status", "count"}) @Nullable
            String lost) {
        static AssetView of(ManifestAsset asset) {
            return new AssetView(asset.url(), asset.sha256(), asset.type(), asset.bytes(), asset.lost());
        }
    }

    /** As the manifest has them. */
    public static AssetList of(List<ManifestAsset> assets) {
        return new AssetList(assets.stream().map(AssetView::of).toList());
    }
}
