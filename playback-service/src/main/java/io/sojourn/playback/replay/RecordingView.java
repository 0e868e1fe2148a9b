package io.sojourn.playback.replay;

import io.sojourn.playback.replay.PlayablePiece.Active;
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
 * @param from its first event, in the server's time; may lie before the session, when playing must begin there
 * @param to its last event, in the server's time
 * @param gaps where chunks are missing
 * @param segments chunks that were put together, by sequence
 * @param chunks those that are in no segment, by sequence
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
        List<SegmentView> segments,
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
        static ChunkView of(PlayablePiece chunk) {
            Active active = chunk.active().isEmpty() ? null : chunk.active().getFirst();
            return new ChunkView(
                    chunk.first(),
                    ApiTime.of(chunk.from()),
                    ApiTime.of(chunk.to()),
                    chunk.clockOffsetMs(),
                    chunk.snapshot(),
                    chunk.events(),
                    chunk.bytes(),
                    active == null ? null : ApiTime.of(active.from()),
                    active == null ? null : ApiTime.of(active.to()));
        }
    }

    /**
     * Chunks that were put together: from one picture of the page to the next, without gaps. What belongs to another session is left out. Where the recorder made
     * no picture for long, it begins with one that was made of the recording.
     *
     * @param index the number of its first chunk; its content is found by it
     * @param version another one has another content, even if all else is the same
     * @param from its first event, in the server's time
     * @param to its last event, in the server's time
     * @param clockOffsetMs what to add to the timestamps in its events to get the server's time
     * @param firstSequence the first chunk in it that belongs to the session
     * @param lastSequence the last such chunk
     * @param snapshot whether playing can begin here
     * @param events how many events are in it
     * @param bytes the length of what is stored
     * @param rawBytes the length of all of its events, as JSON
     * @param active when the visitor touched the page or came to see it, in the server's time
     */
    @Schema(name = "PlaybackSegment")
    public record SegmentView(
            int index,
            String version,

            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to,
            long clockOffsetMs,
            int firstSequence,
            int lastSequence,
            boolean snapshot,
            int events,
            int bytes,
            int rawBytes,
            List<ActiveView> active) {
        static SegmentView of(PlayablePiece segment) {
            return new SegmentView(
                    segment.index(),
                    String.valueOf(segment.segment()),
                    ApiTime.of(segment.from()),
                    ApiTime.of(segment.to()),
                    segment.clockOffsetMs(),
                    segment.first(),
                    segment.last(),
                    segment.snapshot(),
                    segment.events(),
                    segment.bytes(),
                    segment.rawBytes(),
                    ActiveView.of(segment.active()));
        }
    }

    /** From the first to the last time that the visitor did something, without a longer pause. */
    @Schema(name = "PlaybackActivity")
    public record ActiveView(
            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to) {
        /** Shorter pauses are none: chunks end anywhere. */
        private static final long PAUSE_MS = 2_000;

        static List<ActiveView> of(List<Active> byChunk) {
            List<Active> joined = new ArrayList<>();
            for (Active active : byChunk) {
                boolean near = !joined.isEmpty() && joined.getLast().isNear(active, PAUSE_MS);
                joined.add(near ? joined.removeLast().until(active) : active);
            }
            return joined.stream()
                    .map(active -> new ActiveView(ApiTime.of(active.from()), ApiTime.of(active.to())))
                    .toList();
        }
    }

    /** The same of a visitor by another name. */
    RecordingView of(String visitor) {
        return new RecordingView(id, tabId, visitor, from, to, gaps, segments, chunks, health);
    }

    /** Of one recording's pieces, at least one, by sequence. */
    static RecordingView of(List<PlayablePiece> pieces, HealthView health) {
        PlayablePiece first = pieces.getFirst();
        return new RecordingView(
                first.recordingId(),
                first.tabId(),
                first.anonymousId(),
                ApiTime.of(Collections.min(pieces, Comparator.comparing(PlayablePiece::from))
                        .from()),
                ApiTime.of(Collections.max(pieces, Comparator.comparing(PlayablePiece::to))
                        .to()),
                gaps(pieces),
                pieces.stream()
                        .filter(piece -> piece.segment() != null)
                        .map(SegmentView::of)
                        .toList(),
                pieces.stream()
                        .filter(piece -> piece.segment() == null)
                        .map(ChunkView::of)
                        .toList(),
                health);
    }

    private static List<Gap> gaps(List<PlayablePiece> pieces) {
        List<Gap> gaps = new ArrayList<>();
        PlayablePiece first = pieces.getFirst();
        int before = first.first() == first.firstSequence() ? -1 : first.first() - 1;
        for (PlayablePiece piece : pieces) {
            if (piece.first() > before + 1) {
                gaps.add(new Gap(before, piece.first()));
            }
            before = piece.last();
        }
        return gaps;
    }
}
