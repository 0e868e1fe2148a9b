package io.sojourn.session.frustration;

/**
 * One signal of frustration in a session.
 *
 * @param at when it was; milliseconds since 1970, UTC
 * @param event the id of the event that it is about: the click, of rage the one that completed it, or the page view that led back
 */
public record Signal(SignalKind kind, long at, String event) {}
