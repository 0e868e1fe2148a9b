package io.sojourn.playback.segments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdException;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ZstandardTest {
    private static final int LEVEL = 6;

    private final byte[] page =
            json("page", new Random(1).longs(4_000).boxed().map(String::valueOf).collect(Collectors.joining(" ")));

    @Test
    void needsNearlyNothingForWhatIsInItsBase() {
        byte[] next = json("next", new String(page, UTF_8));

        byte[] alone = Zstandard.compress(next, null, LEVEL);
        byte[] based = Zstandard.compress(next, page, LEVEL);

        assertThat(based.length).isLessThan(alone.length / 50);
        assertThat(Zstandard.decompress(based, page)).isEqualTo(next);
        assertThat(Zstandard.decompress(alone, null)).isEqualTo(next);
    }

    @Test
    void opensNothingWithoutItsBase() {
        byte[] based = Zstandard.compress(json("next", new String(page, UTF_8)), page, LEVEL);

        assertThatThrownBy(() -> Zstandard.decompress(based, null)).isInstanceOf(ZstdException.class);
    }

    private static byte[] json(String name, String content) {
        return "[{\"%s\":\"%s\"}]".formatted(name, content).getBytes(UTF_8);
    }
}
