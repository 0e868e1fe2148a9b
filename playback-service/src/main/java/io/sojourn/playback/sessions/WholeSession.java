package io.sojourn.playback.sessions;

import java.util.List;

/**
 * A session with all that became part of it.
 *
 * @param ids its own, and those of the sessions that were merged into it
 */
public record WholeSession(SessionInterval interval, List<String> ids) {}
