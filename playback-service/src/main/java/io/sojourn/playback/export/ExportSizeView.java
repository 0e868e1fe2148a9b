package io.sojourn.playback.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How large the file of a session would be.
 *
 * @param bytes about so many
 * @param mostBytes how many a file may have; a session with more is exported in ranges of time
 */
@Schema(name = "ExportSize")
record ExportSizeView(long bytes, long mostBytes) {}
