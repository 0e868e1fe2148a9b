package io.sojourn.session.crossproperty;

import org.jspecify.annotations.Nullable;

/**
 * The part of a session on one source type (X1); milliseconds since 1970, UTC.
 *
 * @param promptedBy what led to it (X2), of product sessions only; null if nothing did
 */
public record PropertySession(
        String sourceType,
        long startedAt,
        long endedAt,
        @Nullable Prompt promptedBy) {
    private static final String PRODUCT = "product";

    /** The part as it follows from its own events. */
    static PropertySession of(String sourceType, long startedAt, long endedAt) {
        return new PropertySession(sourceType, startedAt, endedAt, null);
    }

    /** Whether it is on the product itself, not on what is around it. */
    public boolean onProduct() {
        return sourceType.equals(PRODUCT);
    }

    PropertySession promptedBy(@Nullable Prompt prompt) {
        return new PropertySession(sourceType, startedAt, endedAt, prompt);
    }
}
