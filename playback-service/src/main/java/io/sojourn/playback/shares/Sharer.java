package io.sojourn.playback.shares;

/**
 * Who shares, or ends a share.
 *
 * @param principal as they sign in
 * @param name to show
 */
record Sharer(String principal, String name) {}
