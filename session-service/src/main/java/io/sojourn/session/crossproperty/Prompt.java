package io.sojourn.session.crossproperty;

/**
 * The property session that prompted a product session (X2).
 *
 * @param startedAt when it began; milliseconds since 1970, UTC
 */
public record Prompt(String sourceType, long startedAt) {}
