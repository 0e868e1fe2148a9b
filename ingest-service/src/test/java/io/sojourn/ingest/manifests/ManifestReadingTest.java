package io.sojourn.ingest.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.recordings.JsonBody;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P1")
class ManifestReadingTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @EnumSource(AssetLoss.class)
    void knowsWhyAnAssetIsLost(AssetLoss lost) {
        String word = lost.name().toLowerCase(Locale.ROOT);

        ManifestContent content = read("{\"entries\":[{\"url\":\"http://shop.example/a\",\"lost\":\"" + word + "\"}]}");

        assertThat(content.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.lost()).isEqualTo(lost);
            assertThat(entry.sha256()).isNull();
        });
        assertThat(content.health()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://shop.example/logo.png",
                "http://shop.example/a logo.png?v=1#x",
                "blob:null/6f1d",
                "https://b\u00fccher.example/\ud83d\ude00.png"
            })
    void keepsAnAddressAsThePageHasIt(String url) {
        assertThat(read("{\"entries\":[{\"url\":\"" + url + "\",\"lost\":\"status\"}]}")
                        .entries()
                        .getFirst()
                        .url())
                .isEqualTo(url);
    }

    @Test
    @Tag("P17")
    void takesWhatIsNotSaidOfTheHealthForNothing() {
        ManifestContent content = read("{\"entries\":[],\"health\":{\"lastSequence\":0}}");

        assertThat(content.entries()).isEmpty();
        assertThat(content.health()).isEqualTo(new Health(List.of(), 0, 0, 0, 0, List.of(), 0));
        assertThat(read("{\"health\":{}}").health()).isEqualTo(new Health(List.of(), 0, 0, 0, 0, List.of(), null));
    }

    @Test
    @Tag("G5")
    void takesAThousandEntriesAndNoMore() {
        assertThat(read("{\"entries\":[" + entries(1000) + "]}").entries()).hasSize(1000);
        refuses("{\"entries\":[" + entries(1001) + "]}", "/entries", "too-many");
    }

    @Test
    @Tag("G5")
    void takesLongAddressesAndNoLongerOnes() {
        String begin = "https://shop.example/?";
        String url = begin + "x".repeat(8192 - begin.length());

        assertThat(read("{\"entries\":[{\"url\":\"" + url + "\",\"lost\":\"time\"}]}")
                        .entries()
                        .getFirst()
                        .url())
                .isEqualTo(url);
        refuses("{\"entries\":[{\"url\":\"" + url + "x\",\"lost\":\"time\"}]}", "/entries/0/url", "too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|''|empty",
                "{\"entries\":[]}|''|empty",
                "[]|''|wrong-type",
                "{\"entries\":[|''|malformed-json",
                "{\"entries\":{}}|/entries|wrong-type",
                "{\"entries\":[17]}|/entries/0|wrong-type",
                "{\"entries\":[{\"lost\":\"size\"}]}|/entries/0/url|not-an-address",
                "{\"entries\":[{\"url\":\"/logo.png\",\"lost\":\"size\"}]}|/entries/0/url|not-an-address",
                "{\"entries\":[{\"url\":\"data:,x\",\"lost\":\"size\"}]}|/entries/0/url|not-an-address",
                "{\"entries\":[{\"url\":\"javascript:1\",\"lost\":\"size\"}]}|/entries/0/url|not-an-address",
                "{\"entries\":[{\"url\":\"http://a/\\u0000\",\"lost\":\"size\"}]}|/entries/0/url|nul-character",
                "{\"entries\":[{\"url\":\"http://a/\\u0007\",\"lost\":\"size\"}]}|/entries/0/url|not-an-address",
                "{\"entries\":[{\"url\":\"http://a/b\"}]}|/entries/0/sha256|required",
                "{\"entries\":[{\"url\":\"http://a/b\",\"sha256\":\"abc\"}]}|/entries/0/sha256|not-a-hash",
                "{\"entries\":[{\"url\":\"http://a/b\",\"lost\":\"gone\"}]}|/entries/0/lost|unknown-word",
                "{\"entries\":[{\"url\":\"http://a/b\",\"lost\":7}]}|/entries/0/lost|wrong-type",
                "{\"health\":[1]}|/health|wrong-type",
                "{\"health\":{\"muted\":-1}}|/health/muted|wrong-type",
                "{\"health\":{\"muted\":1.5}}|/health/muted|wrong-type",
                "{\"health\":{\"muted\":\"1\"}}|/health/muted|wrong-type",
                "{\"health\":{\"canvases\":4294967296}}|/health/canvases|wrong-type",
                "{\"health\":{\"losses\":[{\"events\":1}]}}|/health/losses/0/reason|required",
                "{\"health\":{\"losses\":[{\"reason\":\"x\",\"events\":-1}]}}|/health/losses/0/events|wrong-type",
                "{\"health\":{\"steps\":[1]}}|/health/steps|wrong-type",
                "{\"health\":{\"steps\":\"x\"}}|/health/steps|wrong-type",
                "{\"entries\":[{\"url\":\"http://a/b\",\"sha256\":\"HASH\",\"lost\":\"size\"}]}|/entries/0/sha256|required"
            })
    void refusesContentWithoutSense(String body, String pointer, String code) {
        refuses(body.replace("HASH", HASH), pointer, code);
    }

    private static void refuses(String body, String pointer, String code) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(InvalidFieldException.class, refused -> {
            assertThat(refused.pointer()).isEqualTo(pointer);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    private static ManifestContent read(String body) {
        return ManifestReading.read(JsonBody.read(body.getBytes(UTF_8)));
    }

    private static String entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"url\":\"https://shop.example/" + i + "\",\"sha256\":\"" + HASH + "\"}")
                .collect(Collectors.joining(","));
    }
}
