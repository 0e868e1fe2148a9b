package io.sojourn.bench.playback.seeking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a session's recordings can be asked for, in order of time: segments, and chunks of which there is no segment yet.
 *
 * @param all at least one
 * @param until the end of the last one
 */
record Pieces(List<Piece> all, String until) {

    /**
     * One of them.
     *
     * @param path below the session's playback
     * @param bytes as they are kept
     * @param picture whether playing can begin with it
     */
    record Piece(String path, String from, String to, long bytes, boolean picture) {}

    /** Of an answer about a session's playback; none if it has no recording yet. */
    static Pieces of(JsonNode playback) {
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode recording : playback.get("recordings")) {
            String path = "/recordings/" + recording.get("id").asText();
            for (JsonNode segment : recording.path("segments")) {
                pieces.add(piece(path + "/segments/" + segment.get("index").asText(), segment));
            }
            for (JsonNode chunk : recording.path("chunks")) {
                pieces.add(piece(path + "/chunks/" + chunk.get("sequence").asText(), chunk));
            }
        }
        pieces.sort(Comparator.comparing(Piece::from));
        return new Pieces(
                pieces, pieces.stream().map(Piece::to).max(String::compareTo).orElse(""));
    }

    /** With what playing begins. */
    Piece first() {
        return all.stream().filter(Piece::picture).findFirst().orElseThrow();
    }

    /** How many of them are chunks that a segment will hold: those before the last picture. */
    long waiting() {
        int last = 0;
        for (int i = 0; i < all.size(); i++) {
            last = all.get(i).picture() ? i : last;
        }
        return all.subList(0, last).stream()
                .filter(piece -> piece.path().contains("/chunks/"))
                .count();
    }

    long bytes() {
        return all.stream().mapToLong(Piece::bytes).sum();
    }

    private static Piece piece(String path, JsonNode piece) {
        return new Piece(
                path,
                piece.get("from").asText(),
                piece.get("to").asText(),
                piece.get("bytes").asLong(),
                piece.get("snapshot").asBoolean());
    }
}
