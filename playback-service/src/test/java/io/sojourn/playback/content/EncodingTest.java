package io.sojourn.playback.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.sojourn.playback.contents.Gzip;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final byte[] EVENTS =
            "[{\"type\":4},{\"type\":2}]".repeat(100).getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "gzip, deflate, br, zstd", "gzip, zstd;q=0.5", "ZSTD ; q=1.0, *"})
    void isZstandardForWhoTakesIt(String accepted) {
        assertThat(Encoding.of(accepted)).isEqualTo(Encoding.ZSTD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "gzip, deflate", "zstd;q=0", "gzip, zstd;q=0.000", "xzstd", "*"})
    void isGzipForAllOthers(String accepted) {
        assertThat(Encoding.of(accepted)).isEqualTo(Encoding.GZIP);
    }

    @Test
    void losesNothing() throws IOException {
        assertThat(Gzip.inflated(Encoding.GZIP.encode(EVENTS), EVENTS.length)).isEqualTo(EVENTS);
        byte[] zstd = Encoding.ZSTD.encode(EVENTS);
        assertThat(Zstd.decompress(zstd, (int) Zstd.getFrameContentSize(zstd))).isEqualTo(EVENTS);
        assertThat(Encoding.ZSTD.wireName()).isEqualTo("zstd");
    }
}
