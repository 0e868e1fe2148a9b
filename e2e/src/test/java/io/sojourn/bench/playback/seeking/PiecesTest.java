package io.sojourn.bench.playback.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final String SEGMENT = """
            {"index":0,"from":"2026-11-01T09:50:00.000Z","to":"2026-11-01T09:59:59.000Z","bytes":500,"snapshot":true}""";

    @Test
    void beginsWithTheFirstPicture() throws IOException {
        Pieces pieces = pieces("", chunk(1, false), chunk(2, true), chunk(3, false), chunk(4, true), chunk(5, false));

        assertThat(pieces.first().path()).isEqualTo("/recordings/r/chunks/2");
        assertThat(pieces.until()).isEqualTo("2026-11-01T10:05:50.000Z");
        assertThat(pieces.bytes()).isEqualTo(11 + 12 + 13 + 14 + 15);
    }

    @Test
    void waitsForSegmentsOfWhatLiesBeforeTheLastPicture() throws IOException {
        assertThat(pieces("", chunk(1, true), chunk(2, false), chunk(3, true), chunk(4, false))
                        .waiting())
                .isEqualTo(2);
        assertThat(pieces(SEGMENT, chunk(3, true), chunk(4, false)).waiting()).isZero();
    }

    @Test
    void takesSegmentsBeforeTheChunksThatAreInNone() throws IOException {
        Pieces pieces = pieces(SEGMENT, chunk(3, true));

        assertThat(pieces.all())
                .extracting(Pieces.Piece::path)
                .containsExactly("/recordings/r/segments/0", "/recordings/r/chunks/3");
        assertThat(pieces.first().bytes()).isEqualTo(500);
    }

    private static String chunk(int sequence, boolean snapshot) {
        return """
            {"sequence":%d,"from":"2026-11-01T10:0%1$d:00.000Z","to":"2026-11-01T10:0%1$d:50.000Z","bytes":1%1$d,"snapshot":%2$s}""".formatted(sequence, snapshot);
    }

    private static Pieces pieces(String segments, String... chunks) throws IOException {
        return Pieces.of(new ObjectMapper().readTree("""
                {"recordings":[{"id":"r","segments":[%s],"chunks":[%s]}]}""".formatted(segments, String.join(",", chunks))));
    }
}
