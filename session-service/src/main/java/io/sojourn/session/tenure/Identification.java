package io.sojourn.session.tenure;

/**
 * An event on a visitor said which user it is.
 *
 * @param at milliseconds since 1970, UTC
 * @param eventId breaks ties
 */
public record Identification(long at, String eventId, String userId) {}
