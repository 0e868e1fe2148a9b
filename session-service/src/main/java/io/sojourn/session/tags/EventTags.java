package io.sojourn.session.tags;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What single events tag their session with (S9). Free text is none of it: it may be about persons, and nobody would filter by it.
 */
public final class EventTags {
    /** No tag is longer: what is left of longer names is told apart by a hash, properties are left out. */
    public static final int LONGEST = 200;
    /** A property with a longer value is free text. */
    static final int LONGEST_VALUE = 64;
    /** The type of content that does not tell its own. */
    public static final String OTHER_CONTENT = "other";

    static final String PROPERTY = "property:";
    private static final String EVENT = "event:";
    private static final String CONTENT = "content:";
    /** The name of content that has none, as rankings have it, too. */
    private static final String NO_NAME = "unknown";

    private static final String CUT = "…";
    private static final int HASH_BYTES = 16;
    private static final String CONTENT_TYPE = "contentType";

    private EventTags() {}

    /** The form that a tag is kept in: that of a long name has its beginning, and a hash of all of it. */
    public static String kept(String tag) {
        if (tag.length() <= LONGEST) {
            return tag;
        }
        String hash = HexFormat.of().formatHex(sha256(tag), 0, HASH_BYTES);
        int end = LONGEST - CUT.length() - hash.length();
        return tag.substring(0, Character.isHighSurrogate(tag.charAt(end - 1)) ? end - 1 : end) + CUT + hash;
    }

    /** The tags of a custom event: its name, and those of its properties that are single short values; sorted. */
    public static List<String> ofCustomEvent(@Nullable String name, Map<?, ?> properties) {
        TreeSet<String> tags = new TreeSet<>();
        if (name != null && !name.isBlank()) {
            tags.add(kept(EVENT + name));
        }
        properties.forEach((key, value) -> {
            String text = shortValue(value);
            String tag = PROPERTY + key + "=" + text;
            if (text != null && tag.length() <= LONGEST) {
                tags.add(tag);
            }
        });
        return List.copyOf(tags);
    }

    /** The tags of a content interaction: the content's type alone, and with its name. The first slash is always that between them. */
    public static List<String> ofContent(@Nullable String name, Map<?, ?> properties) {
        String type = CONTENT + contentType(properties).replace("%", "%25").replace("/", "%2F");
        return List.of(kept(type), kept(type + "/" + (name == null ? NO_NAME : name)));
    }

    private static String contentType(Map<?, ?> properties) {
        return properties.get(CONTENT_TYPE) instanceof String type && !type.isBlank() ? type : OTHER_CONTENT;
    }

    /** A value as it stands in a tag, the same in whatever form of JSON it came; null if it is none for a tag. */
    private static @Nullable String shortValue(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isBlank() && text.length() <= LONGEST_VALUE -> text;
            case Boolean flag -> flag.toString();
            case Double fraction when !Double.isFinite(fraction) -> null;
            case Number number -> shortNumber(new BigDecimal(number.toString()));
            case null, default -> null;
        };
    }

    /** Numbers are compared before they are written out: a short one in JSON may have a thousand million digits. */
    private static @Nullable String shortNumber(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean writable = Math.abs((long) plain.scale()) < LONGEST_VALUE && plain.precision() < LONGEST_VALUE;
        String text = writable ? plain.toPlainString() : "";
        return text.isEmpty() || text.length() > LONGEST_VALUE ? null : text;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
