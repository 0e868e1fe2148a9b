package io.sojourn.playback.shares;

/**
 * What a share opens, for the gateway.
 *
 * @param sessionId of the session itself, also when the one that was shared became part of it
 */
record OpenShareView(String id, String systemId, String sessionId) {}
