package io.sojourn.playback.segments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SegmentContentTest {
    @Test
    void joinsArraysByteByByteAndTakesEachOutAgain() {
        SegmentContent content = new SegmentContent();
        List<Integer> lengths = new ArrayList<>();
        for (String chunk : List.of("[{\"a\":1},{\"b\":2}]", " [ ]\n", "[{\"c\":\"]\"}]\n")) {
            lengths.add(content.add(chunk.getBytes(UTF_8)));
        }
        byte[] whole = content.json();

        assertThat(new String(whole, UTF_8)).isEqualTo("[{\"a\":1},{\"b\":2},{\"c\":\"]\"}]");
        assertThat(slice(whole, lengths, 0, 1)).isEqualTo("[{\"a\":1},{\"b\":2}]");
        assertThat(slice(whole, lengths, 1, 2)).isEqualTo("[]");
        assertThat(slice(whole, lengths, 2, 3)).isEqualTo("[{\"c\":\"]\"}]");
        assertThat(slice(whole, lengths, 1, 3)).isEqualTo("[{\"c\":\"]\"}]");
    }

    @Test
    void takesNothingButArrays() {
        assertThat(SegmentContent.isArray("[]".getBytes(UTF_8))).isTrue();
        assertThat(SegmentContent.isArray(" \t[1]\r\n ".getBytes(UTF_8))).isTrue();
        assertThat(SegmentContent.isArray("{}".getBytes(UTF_8))).isFalse();
        assertThat(SegmentContent.isArray("[".getBytes(UTF_8))).isFalse();
        assertThat(SegmentContent.isArray("  ".getBytes(UTF_8))).isFalse();
        assertThat(SegmentContent.isArray(new byte[0])).isFalse();
    }

    @Property
    void holdsWhateverWasAdded(@ForAll("chunks") List<List<Integer>> chunks) {
        SegmentContent content = new SegmentContent();
        List<Integer> lengths = new ArrayList<>();
        chunks.forEach(chunk -> lengths.add(content.add(json(chunk).getBytes(UTF_8))));
        byte[] whole = content.json();

        assertThat(whole).hasSize(lengths.stream().mapToInt(Integer::intValue).sum() == 0 ? 2 : sum(lengths) + 1);
        for (int from = 0; from <= chunks.size(); from++) {
            for (int to = from; to <= chunks.size(); to++) {
                List<Integer> expected =
                        chunks.subList(from, to).stream().flatMap(List::stream).toList();
                assertThat(slice(whole, lengths, from, to)).isEqualTo(json(expected));
            }
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> chunks() {
        return Arbitraries.integers().list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
    }

    private static int sum(List<Integer> lengths) {
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }

    private static String json(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static String slice(byte[] whole, List<Integer> lengths, int from, int to) {
        return new String(SegmentContent.slice(whole, lengths, from, to), UTF_8);
    }
}
