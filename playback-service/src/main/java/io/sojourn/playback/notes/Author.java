package io.sojourn.playback.notes;

/**
 * Who writes.
 *
 * @param principal as they sign in
 * @param name to show
 */
record Author(String principal, String name) {}
