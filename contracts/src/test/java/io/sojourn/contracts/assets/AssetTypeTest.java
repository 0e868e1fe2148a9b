package io.sojourn.contracts.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P1")
class AssetTypeTest {
    /** The first bytes, each as one character. */
    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of("image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
                Arguments.of("image/jpeg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"),
                Arguments.of("image/gif", "GIF87a.."),
                Arguments.of("image/gif", "GIF89a.."),
                Arguments.of("image/webp", "RIFF\u0010\0\0\0WEBPVP8 "),
                Arguments.of("image/avif", "\0\0\0\u001cftypavif\0\0\0\0mif1avifmiaf"),
                Arguments.of("image/bmp", "BM...."),
                Arguments.of("image/x-icon", "\0\0\u0001\0\u0001\0"),
                Arguments.of("image/x-icon", "\0\0\u0002\0\u0001\0"),
                Arguments.of("font/woff2", "wOF2.."),
                Arguments.of("font/woff", "wOFF.."),
                Arguments.of("font/ttf", "\0\u0001\0\0.."),
                Arguments.of("font/ttf", "true.."),
                Arguments.of("font/otf", "OTTO.."),
                Arguments.of("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void isToldByHowItBegins(String type, String begin) {
        byte[] content = begin.getBytes(ISO_8859_1);

        assertThat(AssetType.named(type).orElseThrow().isOf(content)).isTrue();
        Stream.of(
                        "image/png",
                        "image/jpeg",
                        "image/gif",
                        "image/webp",
                        "image/avif",
                        "image/bmp",
                        "font/woff",
                        "font/woff2")
                .filter(other -> !other.equals(type))
                .forEach(
                        other -> assertThat(AssetType.named(other).orElseThrow().isOf(content))
                                .as(other)
                                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/javascript",
                "video/mp4",
                "audio/mpeg",
                "application/pdf",
                "IMAGE/PNG",
                "image/png; a=b",
                "",
                "null"
            })
    void areThoseThatPicturesStyleSheetsAndFontsHave(String other) {
        assertThat(AssetType.named(other)).isEmpty();
    }

    @Test
    void takesAPictureOfSeveralPartsForAvifIfItSaysSo() {
        AssetType avif = AssetType.named("image/avif").orElseThrow();

        assertThat(avif.isOf("\0\0\0\u0018ftypmif1\0\0\0\0miafavif".getBytes(ISO_8859_1)))
                .isTrue();
        assertThat(avif.isOf("\0\0\0\u0018ftypavis\0\0\0\0miafmif1".getBytes(ISO_8859_1)))
                .isTrue();
        assertThat(avif.isOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(avif.isOf("\0\0\0\u0014ftypheic\0\0\0\0mif1avif".getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(avif.isOf("\u00ff\u00ff\u00ff\u00ffftypheic".getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(avif.isOf("\0\0\0\u0018ftyp".getBytes(ISO_8859_1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- made by hand --><svg>\u00e4</svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg >",
                "<?xml version=\"1.0\"?><!DOCTYPE svg [\n<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n]>\n<svg:svg/>"
            })
    void isADrawingIfItsRootIs(String drawing) {
        assertThat(AssetType.named("image/svg+xml").orElseThrow().isOf(drawing.getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<svgx/>",
                "<html><svg/></html>",
                "<!-- <svg/> -->",
                "<!-- <svg/>",
                "<!DOCTYPE html><html></html>",
                "svg",
                "<script>1</script><svg/>",
                "<svg/>\0"
            })
    void isNoDrawingOtherwise(String other) {
        assertThat(AssetType.named("image/svg+xml").orElseThrow().isOf(other.getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void isATextOnlyInUtf8() {
        AssetType css = AssetType.named("text/css").orElseThrow();
        AssetType svg = AssetType.named("image/svg+xml").orElseThrow();

        assertThat(css.isOf(new byte[0])).isTrue();
        assertThat(css.isOf("a::before { content: '\u00e4\ud83d\ude00' }".getBytes(UTF_8)))
                .isTrue();
        assertThat(css.isOf("\u00e4 ".repeat(20_000).getBytes(UTF_8))).isTrue();
        assertThat(css.isOf("\u00e4".getBytes(ISO_8859_1))).isFalse();
        assertThat(css.isOf(("x".repeat(30_000) + "\u00c3").getBytes(ISO_8859_1)))
                .isFalse();
        assertThat(css.isOf("a{}".getBytes(UTF_16))).isFalse();
        assertThat(css.isOf(new byte[] {'a', 0})).isFalse();
        assertThat(svg.isOf("<svg>\u00e4</svg>".getBytes(ISO_8859_1))).isFalse();
        assertThat(svg.isOf("<svg/>".getBytes(UTF_16))).isFalse();
    }

    @Test
    @Tag("G5")
    void isToldSoonWhateverStandsBeforeTheRoot() {
        AssetType svg = AssetType.named("image/svg+xml").orElseThrow();

        for (String hostile : new String[] {
            "<!DOCTYPE a [" + "] ".repeat(2_000_000),
            "<!--".repeat(1_000_000),
            "<?".repeat(2_000_000),
            " ".repeat(4_000_000),
            "<!---->".repeat(600_000),
            "<!DOCTYPE" + " a".repeat(2_000_000)
        }) {
            long begin = System.nanoTime();
            assertThat(svg.isOf(hostile.getBytes(UTF_8))).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
