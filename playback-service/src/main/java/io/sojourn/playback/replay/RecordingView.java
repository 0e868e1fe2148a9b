package io.sojourn.playback.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recording as far as it belongs to a session.
 *
 * @param id of the recording
 * @param tabId the browser tab
 * @param anonymousId the visitor: one browser, whose tabs have one clock
 * @param from the first chunk's first event, in the server's time; may lie before the session, when playing must begin there
 * @param to the last chunk's last event, in the server's time
 * @param gaps where chunks are missing
 * @param chunks by sequence
 * @param health what is known of the whole recording's losses, P17
 */
@Schema(name = "PlaybackRecording")
public record RecordingView(
        String id,
        @Nullable String tabId,
        String anonymousId,
        @Schema(format = "date-time") String from,
        @Schema(format = "date-time") String to,
        List<Gap> gaps,
        List<ChunkView> chunks,
        HealthView health) {

    /**
     * Chunks that are missing, P17.
     *
     * @param after the sequence of the chunk before them, -1 if they are the recording's first
     * @param before the sequence of the chunk behind them
     */
    @Schema(name = "PlaybackGap")
    public record Gap(int after, int before) {}

    /**
     * A chunk of a recording.
     *
     * @param sequence its number in the recording
     * @param from its first event, in the server's time
     * @param to its last event, in the server's time
     * @param clockOffsetMs what to add to the timestamps in its events to get the server's time
     * @param snapshot whether playing can begin here
     * @param events how many events are in it
     * @param bytes the length of its content, compressed
     * @param activeFrom when the visitor touched the page or came to see it for the first time, in the server's time; null if the page only
     *     changed by itself
     * @param activeTo the last such time
     */
    @Schema(name = "PlaybackChunk")
    public record ChunkView(
            int sequence,

            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to,
            long clockOffsetMs,
            boolean snapshot,
            int events,
            int bytes,

            @Schema(format = "date-time") @Nullable String activeFrom,
            @Schema(format = "date-time") @Nullable String activeTo) {
        static ChunkView of(PlayableChunk chunk) {
            return new ChunkView(
                    chunk.sequence(),
                    ApiTime.of(chunk.from()),
                    ApiTime.of(chunk.to()),
                    chunk.clockOffsetMs(),
                    chunk.snapshot(),
                    chunk.events(),
                    chunk.bytes(),
                    ApiTime.ofNullable(chunk.activeFrom()),
                    ApiTime.ofNullable(chunk.activeTo()));
        }
    }

    /** The same of a visitor by another name. */
    RecordingView of(String visitor) {
        return new RecordingView(id, tabId, visitor, from, to, gaps, chunks, health);
    }

    /** Of one recording's chunks, at least one, by sequence. */
    static RecordingView of(List<PlayableChunk> chunks, HealthView health) {
        PlayableChunk first = chunks.getFirst();
        return new RecordingView(
                first.recordingId(),
                first.tabId(),
                first.anonymousId(),
                ApiTime.of(Collections.min(chunks, Comparator.comparing(PlayableChunk::from))
                        .from()),
                ApiTime.of(Collections.max(chunks, Comparator.comparing(PlayableChunk::to))
                        .to()),
                gaps(chunks),
                chunks.stream().map(ChunkView::of).toList(),
                health);
    }

    private static List<Gap> gaps(List<PlayableChunk> chunks) {
        List<Gap> gaps = new ArrayList<>();
        PlayableChunk first = chunks.getFirst();
        int before = first.sequence() == first.firstSequence() ? -1 : first.sequence() - 1;
        for (PlayableChunk chunk : chunks) {
            if (chunk.sequence() > before + 1) {
                gaps.add(new Gap(before, chunk.sequence()));
            }
            before = chunk.sequence();
        }
        return gaps;
    }
}
