package io.sojourn.contracts.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class AssetHeadersTest {
    private static final Asset ASSET =
            new Asset(Asset.VERSION, "shop", "web", "9f86d081", "image/png", Instant.parse("2026-11-01T10:00:07.001Z"));

    @Test
    void readsWhatItWrote() {
        assertThat(AssetHeaders.read(AssetHeaders.write(ASSET))).isEqualTo(ASSET);
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        Headers headers = AssetHeaders.write(ASSET).remove("asset-type");

        assertThatThrownBy(() -> AssetHeaders.read(headers))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("asset-type");
    }

    @Test
    void namesTheHeaderThatHasNoValue() {
        Headers headers = AssetHeaders.write(ASSET).add("asset-type", null);

        assertThatThrownBy(() -> AssetHeaders.read(headers))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("asset-type");
    }

    @Test
    void saysWhichValueMakesNoSense() {
        Headers headers = AssetHeaders.write(ASSET).add("asset-received", "soon".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> AssetHeaders.read(headers))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("soon");
    }
}
