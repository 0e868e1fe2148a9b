package io.sojourn.playback.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P19")
class CheckpointTest {
    private static final int MOST = 1 << 20;

    @Property(tries = 500)
    void showsWhatPlayingFromTheStartShowsAndPlaysOnAsThat(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int changes) {
        List<String> events = RandomHistory.of(seed, changes);
        int cut = 2 + new Random(seed).nextInt(events.size() - 1);
        List<String> before = events.subList(0, cut);
        List<String> after = events.subList(cut, events.size());

        List<String> checkpoint = checkpoint(before, after);

        assertThat(PlayedPage.of(checkpoint).shown())
                .isEqualTo(PlayedPage.of(before).shown());
        assertThat(PlayedPage.of(joined(checkpoint, after)).shown())
                .isEqualTo(PlayedPage.of(events).shown());
    }

    @Property(tries = 200)
    void canBeMadeOfAnother(@ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int changes) {
        List<String> events = RandomHistory.of(seed, changes);
        List<String> first = events.subList(0, events.size() / 3);
        List<String> second = events.subList(events.size() / 3, 2 * events.size() / 3);
        List<String> rest = events.subList(2 * events.size() / 3, events.size());

        List<String> again = checkpoint(joined(checkpoint(first, second), second), rest);

        assertThat(PlayedPage.of(joined(again, rest)).shown())
                .isEqualTo(PlayedPage.of(events).shown());
    }

    @Property(tries = 500)
    void neverFailsWhateverIsTold(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] events = array(RandomHistory.of(seed, 30));
        byte[] signs = "{}[]\",:0n\\".getBytes(UTF_8);
        for (int i = 0; i <= random.nextInt(5); i++) {
            events[random.nextInt(events.length)] = signs[random.nextInt(signs.length)];
        }

        Optional<byte[]> checkpoint = Checkpoint.between(events, array(List.of()), MOST);

        assertThat(checkpoint.map(made -> made.length).orElse(0)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void isMarkedAndOfTheTimeOfWhatFollows() {
        List<String> events = RandomHistory.of(1, 20);

        List<String> checkpoint =
                checkpoint(events, List.of("{\"timestamp\":7777,\"type\":3}", "{\"timestamp\":8888,\"type\":3}"));

        assertThat(checkpoint).allSatisfy(event -> {
            JsonNode read = PlayedPage.read(event);
            assertThat(read.get("checkpoint").asBoolean()).isTrue();
            assertThat(read.get("timestamp").asLong()).isEqualTo(7777);
        });
        assertThat(checkpoint.stream()
                        .map(event -> PlayedPage.read(event).get("type").asInt())
                        .limit(3))
                .containsExactly(4, 2, 3);
    }

    @Test
    void isNotMadeWithoutAPicture() {
        List<String> events = RandomHistory.of(1, 20);
        List<String> changes = events.subList(2, events.size());

        assertThat(Checkpoint.between(array(changes), array(List.of()), MOST)).isEmpty();
    }

    @Test
    void isNotMadeWhereItIsNotKnownWhereANodeBelongs() {
        assertThat(Checkpoint.between(array(pageWith(addition(9999, "null", 50))), array(List.of()), MOST))
                .isEmpty();
        assertThat(Checkpoint.between(array(pageWith(addition(6, "9999", 50))), array(List.of()), MOST))
                .isEmpty();
        assertThat(Checkpoint.between(array(pageWith(addition(6, "null", 3))), array(List.of()), MOST))
                .isEmpty();
        assertThat(Checkpoint.between(array(pageWith(addition(6, "null", 50))), array(List.of()), MOST))
                .isPresent();
    }

    @Test
    void isNotMadeOfPagesThatAreTooLargeOrTooDeep() {
        assertThat(Checkpoint.between(array(RandomHistory.of(1, 5)), array(List.of()), 200))
                .isEmpty();
        StringBuilder page = new StringBuilder(
                "{\"type\":2,\"timestamp\":1,\"data\":{\"node\":{\"type\":0,\"id\":1,\"childNodes\":[");
        for (int id = 2; id <= 5_000; id++) {
            page.append("{\"type\":2,\"tagName\":\"div\",\"attributes\":{},\"id\":%d,\"childNodes\":[".formatted(id));
        }
        page.append("]}".repeat(5_000)).append("}}");

        assertThat(Checkpoint.between(array(List.of(page.toString())), array(List.of()), MOST))
                .isEmpty();
    }

    @Test
    void isMadeHoweverMuchHasComeAndGone() {
        List<String> events = new ArrayList<>(RandomHistory.of(1, 0));
        String text = "a".repeat(10_000);
        for (int id = 50; id < 150; id++) {
            String node =
                    "{\"type\":2,\"tagName\":\"input\",\"attributes\":{},\"childNodes\":[],\"id\":%d}".formatted(id);
            events.add(change("{\"parentId\":6,\"nextId\":null,\"node\":%s}".formatted(node), ""));
            events.add("{\"type\":3,\"timestamp\":5,\"data\":{\"source\":5,\"id\":%d,\"text\":\"%s\"}}"
                    .formatted(id, text));
            events.add(
                    "{\"type\":3,\"timestamp\":5,\"data\":{\"source\":15,\"id\":1,\"styleIds\":[1],\"styles\":[{\"styleId\":1,\"rules\":[{\"rule\":\"%s\"}]}]}}"
                            .formatted(text));
            events.add(change("", "{\"parentId\":6,\"id\":%d}".formatted(id)));
        }

        assertThat(Checkpoint.between(array(events), array(List.of()), 50_000)).isPresent();
    }

    private static List<String> pageWith(String addition) {
        List<String> events = new ArrayList<>(RandomHistory.of(1, 0));
        events.add(change(addition, ""));
        return events;
    }

    private static String change(String adds, String removes) {
        return "{\"type\":3,\"timestamp\":5,\"data\":{\"source\":0,\"texts\":[],\"attributes\":[],\"removes\":[%s],\"adds\":[%s]}}"
                .formatted(removes, adds);
    }

    private static String addition(int parent, String next, int id) {
        return "{\"parentId\":%d,\"nextId\":%s,\"node\":{\"type\":3,\"textContent\":\"new\",\"id\":%d}}"
                .formatted(parent, next, id);
    }

    private static List<String> checkpoint(List<String> before, List<String> after) {
        byte[] checkpoint =
                Checkpoint.between(array(before), array(after), MOST).orElseThrow();
        List<String> events = new ArrayList<>();
        PlayedPage.read(new String(checkpoint, UTF_8)).forEach(event -> events.add(event.toString()));
        return events;
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(then);
        return joined;
    }

    private static byte[] array(List<String> events) {
        return ("[" + String.join(",\n", events) + "]").getBytes(UTF_8);
    }
}
