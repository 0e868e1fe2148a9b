package io.sojourn.playback.fetching;

import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.AssetType;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param type its content type
 * @param encoding how the content is packed; none was asked for
 * @param location where it says that the content is
 */
record Answer(
        int status,
        @Nullable String type,
        @Nullable String encoding,
        @Nullable String location,
        byte[] content) {
    private static final int OK = 200;

    boolean isRedirection() {
        return status >= 301 && status <= 308 && status != 304 && location != null;
    }

    /**
     * The type that the content is of by itself; only for style sheets, of which the content tells nothing, the server is believed.
     *
     * @throws FetchFailedException if it is nothing that is kept
     */
    AssetType assetType() {
        if (status != OK) {
            throw new FetchFailedException(AssetLoss.STATUS);
        }
        if (encoding != null && !encoding.equalsIgnoreCase("identity") || content.length == 0) {
            throw new FetchFailedException(AssetLoss.TYPE);
        }
        return AssetType.of(content)
                .or(() -> Optional.ofNullable(type)
                        .filter(Answer::isStyleSheet)
                        .flatMap(told -> AssetType.named(AssetType.STYLE_SHEET))
                        .filter(sheet -> sheet.isOf(content)))
                .orElseThrow(() -> new FetchFailedException(AssetLoss.TYPE));
    }

    private static boolean isStyleSheet(String type) {
        return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(AssetType.STYLE_SHEET);
    }
}
