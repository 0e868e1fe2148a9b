package io.sojourn.contracts.assets;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A type of assets that are kept, with how a content of it begins. What a browser would run, or take for a page, is none of them; style sheets and drawings
 * are kept as they are, and made harmless where they are shown.
 *
 * @param mediaType its name, without parameters
 * @param form what a content of it is like
 */
public record AssetType(String mediaType, Predicate<byte[]> form) {
    /** The type of style sheets. */
    public static final String STYLE_SHEET = "text/css";

    /** Files of both types may have outlines of both kinds (RFC 8081, 4.4.1 and 4.4.2). */
    private static final Predicate<byte[]> OUTLINES = begins("OTTO").or(begins("\0\u0001\0\0"));

    private static final List<AssetType> KEPT = List.of(
            new AssetType(STYLE_SHEET, Texts::isText),
            new AssetType("image/png", begins("\u0089PNG\r\n\u001a\n")),
            new AssetType("image/jpeg", begins("\u00ff\u00d8\u00ff")),
            new AssetType("image/gif", begins("GIF87a").or(begins("GIF89a"))),
            new AssetType("image/webp", begins("RIFF").and(has(8, "WEBP"))),
            new AssetType("image/avif", AssetType::isAvif),
            new AssetType("image/bmp", begins("BM")),
            // Icons and cursors.
            new AssetType("image/x-icon", begins("\0\0\u0001\0").or(begins("\0\0\u0002\0"))),
            new AssetType("image/svg+xml", Texts::isSvg),
            new AssetType("font/woff2", begins("wOF2")),
            new AssetType("font/woff", begins("wOFF")),
            new AssetType("font/ttf", OUTLINES.or(begins("true"))),
            new AssetType("font/otf", OUTLINES));

    /** A length in four bytes, "ftyp", the main brand, its version, then the brands that the file is of, too (ISO 14496-12, 4.3). */
    private static final int BRAND = 4;

    private static final int MAIN_BRAND = 8;
    private static final int MORE_BRANDS = 16;

    /** The type of a name; empty if assets of it are not kept. */
    public static Optional<AssetType> named(String mediaType) {
        return KEPT.stream().filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    /** The names of all types, for people. */
    public static String names() {
        return KEPT.stream().map(AssetType::mediaType).collect(Collectors.joining(", "));
    }

    /** The type that a content is of by itself; empty for texts, of which the content tells nothing, and for what is not kept. */
    public static Optional<AssetType> of(byte[] content) {
        return KEPT.stream()
                .filter(type -> !type.mediaType.equals(STYLE_SHEET) && type.isOf(content))
                .findFirst();
    }

    /** Whether a content is of this type: texts as a whole, others as far as their beginning tells. */
    public boolean isOf(byte[] content) {
        return form.test(content);
    }

    private static Predicate<byte[]> begins(String bytes) {
        return has(0, bytes);
    }

    /** That some bytes are at a place; the text has one character for each. */
    private static Predicate<byte[]> has(int place, String bytes) {
        return content -> isAt(content, place, bytes);
    }

    private static boolean isAt(byte[] content, int place, String bytes) {
        if (content.length < place + bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((content[place + i] & 0xff) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAvif(byte[] content) {
        if (!isAt(content, BRAND, "ftyp")) {
            return false;
        }
        int end = Math.min(content.length, ByteBuffer.wrap(content).getInt());
        boolean found = isAvifBrand(content, MAIN_BRAND);
        for (int place = MORE_BRANDS; place + BRAND <= end && !found; place += BRAND) {
            found = isAvifBrand(content, place);
        }
        return found;
    }

    private static boolean isAvifBrand(byte[] content, int place) {
        return isAt(content, place, "avif") || isAt(content, place, "avis");
    }
}
