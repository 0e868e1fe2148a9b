package io.sojourn.session.tagmenu;

/**
 * A tag that sessions have.
 *
 * @param sessionCount how many of the newest sessions
 */
public record UsedTag(String tag, long sessionCount) {}
