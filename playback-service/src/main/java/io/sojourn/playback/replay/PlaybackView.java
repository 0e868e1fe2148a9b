package io.sojourn.playback.replay;

import io.sojourn.playback.manifests.RecordingHealth;
import io.sojourn.playback.sessions.SessionInterval;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a player needs to know before it fetches content: the recordings of a session with their segments and chunks, in order of time. */
@Schema(name = "Playback")
public record PlaybackView(
        String sessionId,
        @Schema(format = "date-time") String startedAt,
        @Schema(format = "date-time") String endedAt,
        List<RecordingView> recordings) {

    static PlaybackView of(SessionInterval session, List<PlayablePiece> pieces, Map<String, RecordingHealth> healths) {
        Map<String, List<PlayablePiece>> byRecording = pieces.stream()
                .collect(Collectors.groupingBy(PlayablePiece::recordingId, LinkedHashMap::new, Collectors.toList()));
        List<RecordingView> recordings = byRecording.values().stream()
                .map(one -> RecordingView.of(
                        one, HealthView.of(healths.get(one.getFirst().recordingId()))))
                .sorted(Comparator.comparing(RecordingView::from).thenComparing(RecordingView::id))
                .toList();
        return new PlaybackView(
                session.sessionId(), ApiTime.of(session.startedAt()), ApiTime.of(session.endedAt()), recordings);
    }

    /** The same for anybody: visitors are told apart, and not named (P11). */
    PlaybackView unnamed() {
        List<String> visitors =
                recordings.stream().map(RecordingView::anonymousId).distinct().toList();
        List<RecordingView> unnamed = recordings.stream()
                .map(recording -> recording.of("visitor-" + visitors.indexOf(recording.anonymousId())))
                .toList();
        return new PlaybackView(sessionId, startedAt, endedAt, unnamed);
    }
}
