package io.sojourn.gateway.shares;

/**
 * A share that opens its session now.
 *
 * @param id of the share; not the secret of its link
 */
record OpenShare(String id, String systemId, String sessionId) {}
