package io.sojourn.playback.excerpts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
class ExcerptTest {
    /** By the clock of the recorder, which is 500 behind. */
    private static final int FROM = 1_000;

    private static final int TO = 2_000;

    private final Excerpt excerpt = new Excerpt(500);

    @Test
    void leavesOutAllThatCameAfter() {
        assertThat(cut(mutation(TO), mutation(TO + 1), move(9_000), meta(9_001)))
                .isEqualTo(array(mutation(TO)));
    }

    @Test
    void movesWhatThePictureIsMadeOfToTheBeginning() {
        String rule = change(8, 60, "\"id\":3,\"adds\":[{\"rule\":\"a{}\",\"timestamp\":7}]");

        assertThat(cut(meta(9), snapshot(10), mutation(50), rule, mutation(FROM)))
                .isEqualTo(array(
                        meta(FROM),
                        snapshot(FROM),
                        mutation(FROM),
                        rule.replace("\"timestamp\":60", "\"timestamp\":1000"),
                        mutation(FROM)));
    }

    @Test
    void leavesOfAPictureThatWasMadeWhatThePageLooksLike() {
        String focus = change(2, FROM, "\"id\":5,\"type\":5");
        String entered = change(5, FROM, "\"id\":5,\"text\":\"*\"");
        String pressed = change(2, FROM, "\"id\":5,\"type\":2,\"x\":1,\"y\":2");
        String chosen = change(14, FROM, "\"ranges\":[]");
        String made = array(meta(FROM), snapshot(FROM), move(FROM), entered, focus, pressed, chosen);

        excerpt.addPicture(made.getBytes(UTF_8), Instant.ofEpochMilli(FROM + 500), Instant.ofEpochMilli(TO + 500));

        assertThat(new String(excerpt.json(), UTF_8)).isEqualTo(array(meta(FROM), snapshot(FROM), entered, focus));
    }

    @Test
    void leavesOutWhatTheVisitorDidBefore() {
        String[] doings = {
            move(20),
            change(2, 21, "\"id\":5,\"type\":2,\"x\":1,\"y\":2"),
            change(6, 22, "\"positions\":[]"),
            change(11, 23, "\"level\":\"log\""),
            change(12, 24, "\"positions\":[]"),
            change(14, 25, "\"ranges\":[]"),
            change(99, 26, "\"what\":\"nobody knows\""),
            "{\"type\":5,\"data\":{\"tag\":\"note\",\"payload\":{\"source\":0}},\"timestamp\":27}",
            "{\"type\":6,\"data\":{\"source\":0},\"timestamp\":28}",
            "{\"type\":0,\"data\":{},\"timestamp\":29}",
            "{\"timestamp\":30}",
            "{\"type\":2,\"data\":{}}"
        };

        assertThat(cut(doings)).isEqualTo("[]");
    }

    @Test
    void leavesOfWhatWasEnteredScrolledAndInUseOnlyHowItWasAtTheBeginning() {
        String first = change(5, 11, "\"id\":5,\"text\":\"*\"");
        String other = change(5, 12, "\"id\":6,\"text\":\"**\"");
        String last = change(5, 13, "\"id\":5,\"text\":\"***\"");
        String top = change(3, 14, "\"id\":5,\"y\":0");
        String scrolled = change(3, 15, "\"id\":5,\"y\":9");
        String small = change(4, 16, "\"width\":1");
        String large = change(4, 17, "\"width\":2");
        String focus = change(2, 18, "\"type\":5,\"id\":5");
        String blur = change(2, 19, "\"type\":6,\"id\":5");

        String cut = cut(first, other, last, top, scrolled, small, large, focus, blur);

        assertThat(cut)
                .isEqualTo(array(
                        moved(other, 12), moved(last, 13), moved(scrolled, 15), moved(large, 17), moved(blur, 19)));
    }

    @Test
    void beginsAtTheLastPictureBefore() {
        assertThat(cut(meta(1), snapshot(2), mutation(3), meta(4), snapshot(5), mutation(6)))
                .isEqualTo(array(meta(FROM), snapshot(FROM), mutation(FROM)));
    }

    @Test
    void leavesOutWhereThePointerWasOnItsWayWhenTheStretchBegan() {
        String within = move(FROM + 501);
        String since =
                "{\"type\":3,\"data\":{\"source\":1,\"positions\":[{\"x\":1,\"timeOffset\":-2}]},\"timestamp\":1002}";

        assertThat(cut(move(FROM + 499), since, within)).isEqualTo(array(since, within));
    }

    @Test
    void leavesWhatIsWithinAsItWasRecorded() {
        String odd = "{ \"timestamp\" : 1.5e3, \"data\":{\"source\":1,\"text\":\"\\u00e9}], \u20ac\"},\"type\":3 }";

        assertThat(cut(odd, move(1_600))).isEqualTo(array(odd, move(1_600)));
    }

    @Test
    void readsFieldsThatStandTwiceAsBrowsersDo() {
        String twice = "{\"type\":2,\"timestamp\":5,\"type\":3,\"data\":{\"source\":0},\"timestamp\":1200,\"data\":1}";

        assertThat(cut(twice, twice.replace("1200", "12"))).isEqualTo(array(twice));
    }

    @Test
    void readsWhatIsDeepOrOutOfBounds() {
        String deep = "{\"type\":3,\"timestamp\":1200,\"data\":" + "[".repeat(3_900) + "]".repeat(3_900) + "}";
        String huge = "{\"type\":1e99,\"timestamp\":1201,\"data\":{\"source\":-1e99,\"id\":" + "9".repeat(99) + "}}";

        assertThat(cut(deep, huge)).isEqualTo(array(deep, huge));
    }

    @Test
    void putsPartsTogetherAndTellsThePictureOfAllFirst() {
        add(meta(1), snapshot(2), change(3, 3, "\"id\":1,\"y\":1"));
        add(change(3, 4, "\"id\":1,\"y\":2"), move(1_600));
        excerpt.add(array(move(1_700)).getBytes(UTF_8));
        add(move(1_800), move(3_000));

        String scrolled = moved(change(3, 4, "\"id\":1,\"y\":2"), 4);
        assertThat(new String(excerpt.json(), UTF_8))
                .isEqualTo(array(meta(FROM), snapshot(FROM), scrolled, move(1_600), move(1_700), move(1_800)));
    }

    private static String meta(long at) {
        return "{\"type\":4,\"data\":{\"href\":\"https://shop.example/\"},\"timestamp\":%d}".formatted(at);
    }

    private static String snapshot(long at) {
        return "{\"type\":2,\"data\":{\"node\":{\"type\":3,\"source\":1,\"timestamp\":4}},\"timestamp\":%d}"
                .formatted(at);
    }

    private static String mutation(long at) {
        return change(0, at, "\"adds\":[{\"node\":{\"id\":7}}]");
    }

    private static String move(long at) {
        return change(1, at, "\"positions\":[{\"x\":1,\"timeOffset\":-500},{\"x\":2,\"timeOffset\":0}]");
    }

    private static String change(int source, long at, String data) {
        return "{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":%d,%s}}".formatted(at, source, data);
    }

    private static String moved(String event, long at) {
        return event.replace("\"timestamp\":" + at, "\"timestamp\":" + FROM);
    }

    private static String array(String... events) {
        return "[" + String.join(",", events) + "]";
    }

    private String cut(String... events) {
        add(events);
        return new String(excerpt.json(), UTF_8);
    }

    private void add(String... events) {
        String spaced = "[ " + String.join(" , ", events) + " ]";
        excerpt.add(spaced.getBytes(UTF_8), Instant.ofEpochMilli(FROM + 500), Instant.ofEpochMilli(TO + 500));
    }
}
