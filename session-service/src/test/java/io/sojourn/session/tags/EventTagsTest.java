package io.sojourn.session.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S9")
class EventTagsTest {
    @Test
    void tagsACustomEventByItsNameAndItsProperties() {
        assertThat(EventTags.ofCustomEvent("Created project", Map.of("plan", "pro", "seats", 5, "trial", true)))
                .containsExactly(
                        "event:Created project", "property:plan=pro", "property:seats=5", "property:trial=true");
    }

    @Test
    void leavesFreeTextAndWhatIsNoSingleValueOut() {
        Map<String, Object> properties = Map.of(
                "comment",
                "x".repeat(65),
                "longest",
                "x".repeat(64),
                "items",
                List.of(1),
                "address",
                Map.of("city", "Porto"),
                "blank",
                " ",
                "k".repeat(200),
                1);

        assertThat(EventTags.ofCustomEvent(null, properties)).containsExactly("property:longest=" + "x".repeat(64));
        assertThat(EventTags.ofCustomEvent(" ", Collections.singletonMap("nothing", null)))
                .isEmpty();
    }

    @Test
    void writesNumbersInOneFormHoweverTheyCame() {
        for (Object number : Arrays.asList(100, 100L, 100.0, 1.0E2, new BigDecimal("1e2"))) {
            assertThat(EventTags.ofCustomEvent(null, Map.of("n", number))).containsExactly("property:n=100");
        }
        assertThat(EventTags.ofCustomEvent(null, Map.of("n", 0.1))).containsExactly("property:n=0.1");
        assertThat(EventTags.ofCustomEvent(null, Map.of("n", new BigDecimal("-0.00"))))
                .containsExactly("property:n=0");
        for (Object number : Arrays.asList(1.0E300, Double.NaN, new BigDecimal("1e999999999"))) {
            assertThat(EventTags.ofCustomEvent(null, Map.of("n", number))).isEmpty();
        }
    }

    @Test
    void tagsContentByItsTypeAndName() {
        assertThat(EventTags.ofContent("Welcome", Map.of("contentType", "walk-through")))
                .containsExactly("content:walk-through", "content:walk-through/Welcome");
        assertThat(EventTags.ofContent(null, Map.of("contentType", 7)))
                .containsExactly("content:other", "content:other/unknown");
    }

    @Test
    @Tag("G7")
    void tellsTypesAndNamesWithSlashesApart() {
        assertThat(EventTags.ofContent("c", Map.of("contentType", "a/b")))
                .containsExactly("content:a%2Fb", "content:a%2Fb/c");
        assertThat(EventTags.ofContent("b/c", Map.of("contentType", "a")))
                .containsExactly("content:a", "content:a/b/c");
        assertThat(EventTags.ofContent("c", Map.of("contentType", "a%2Fb")))
                .containsExactly("content:a%252Fb", "content:a%252Fb/c");
    }

    @Test
    @Tag("G7")
    void tellsLongNamesApartByAllOfThem() {
        List<String> one = EventTags.ofCustomEvent("n".repeat(300) + "1", Map.of());
        List<String> other = EventTags.ofCustomEvent("n".repeat(300) + "2", Map.of());

        assertThat(one).singleElement().asString().hasSize(EventTags.LONGEST);
        assertThat(one).isNotEqualTo(other).containsExactly(EventTags.kept("event:" + "n".repeat(300) + "1"));
        assertThat(EventTags.kept(one.getFirst())).isEqualTo(one.getFirst());
    }

    @Test
    void cutsNoCharacter() {
        for (int length = 150; length < 170; length++) {
            String tag = EventTags.kept("event:" + "n".repeat(length) + "😀".repeat(60));
            assertThat(new String(tag.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(tag);
        }
    }

    @Test
    void keepsTheTagsThatOccurredFirst() {
        SessionTags whole = new SessionTags();
        SessionTags byParts = new SessionTags();
        for (int i = 0; i < 120; i++) {
            List<String> tags = EventTags.ofCustomEvent("e" + (i * 7 % 120), Map.of("p", i * 7 % 120));
            whole.add(tags);
            byParts = new SessionTags(byParts.list());
            byParts.add(tags);
        }

        assertThat(whole.list())
                .hasSize(2 * SessionTags.MOST_OF_A_KIND)
                .isSorted()
                .isEqualTo(byParts.list())
                .contains("event:e" + 49 * 7 % 120, "property:p=" + 49 * 7 % 120)
                .doesNotContain("event:e" + 50 * 7 % 120);
    }
}
