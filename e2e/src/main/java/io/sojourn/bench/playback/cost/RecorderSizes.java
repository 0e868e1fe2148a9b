package io.sojourn.bench.playback.cost;

import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.bench.playback.busy.RecorderTag;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes of what a page loads, gzip.
 *
 * @param rrweb the recorder of rrweb alone, as it is published for pages
 * @param loader ours, with events
 * @param all ours with all that it may load later, but for what is loaded only where canvases are recorded
 */
public record RecorderSizes(long rrweb, long loader, long all) {
    private static final String GZIP = ".js.gz";
    private static final String OF_CANVASES = "sojournCanvas";

    static RecorderSizes of(Path home) throws IOException {
        Path built = home.resolve("recorder/dist/static");
        long loader = Files.size(built.resolve("sojourn" + GZIP));
        return new RecorderSizes(
                RecordedChunk.gzip(Files.readAllBytes(home.resolve(RecorderTag.BARE))).length,
                loader,
                loader + parts(built.resolve("recorder")));
    }

    private static long parts(Path folder) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + GZIP)) {
            for (Path part : parts) {
                bytes += part.getFileName().toString().startsWith(OF_CANVASES) ? 0 : Files.size(part);
            }
        }
        return bytes;
    }
}
