package io.sojourn.playback.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How large the file of a session would be. It is compressed only when it is made, to a small part of the largest it can be as a rule.
 *
 * @param leastBytes at least so many
 * @param bytes at most so many
 * @param mostBytes how many a file may have; a file of a session with more ends there and says so, one with more at least is refused
 */
@Schema(name = "ExportSize")
record ExportSizeView(long leastBytes, long bytes, long mostBytes) {}
