package io.sojourn.gateway.access;

/**
 * A signed-in person or machine.
 *
 * @param principal the name that memberships go by
 * @param displayName the name to show
 * @param operator whether it operates the platform
 */
public record Caller(String principal, String displayName, boolean operator) {}
