package io.sojourn.session.assembly;

/** The part of a session on one source type (X1); milliseconds since 1970, UTC. */
public record PropertySession(String sourceType, long startedAt, long endedAt) {}
