package io.sojourn.problems.completion;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that a request has in all services that take part in answering it (W3C Trace Context). */
public final class Trace {
    /** The request header that carries it. */
    public static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Trace() {}

    /** The id in a header's value; empty if there is none that is valid. */
    public static Optional<String> idIn(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(VALID::matcher)
                .filter(Matcher::matches)
                .map(valid -> valid.group(1));
    }

    /** The id in a header's value, or a new one. */
    public static String idOrNew(@Nullable String header) {
        return idIn(header).orElseGet(Trace::next);
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
