package io.sojourn.session.person;

import org.jspecify.annotations.Nullable;

/**
 * What an event says about its visitor.
 *
 * @param userId who the visitor is, null if the event does not say
 */
public record VisitorEvent(VisitorKey visitor, @Nullable String userId) {}
