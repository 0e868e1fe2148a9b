package io.sojourn.local.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    @Tag("S4")
    void tellsTheSamePastWheneverItIsTold() {
        Map<String, PastEvent> today = byId(events(NOON));
        Map<String, PastEvent> tomorrow = byId(events(NOON.plus(Duration.ofDays(1))));

        List<String> common =
                today.keySet().stream().filter(tomorrow::containsKey).toList();

        assertThat(common).hasSizeGreaterThan(today.size() * 3 / 4);
        assertThat(common).allSatisfy(id -> assertThat(tomorrow.get(id)).isEqualTo(today.get(id)));
        assertThat(today.values())
                .filteredOn(event -> event.at().isAfter(NOON.minus(Duration.ofDays(12))))
                .allSatisfy(event -> assertThat(tomorrow).containsKey(id(event)));
    }

    @Test
    void givesEachEventAnIdOfItsOwn() {
        List<PastEvent> events = events(NOON);

        assertThat(events.stream().map(HistoryTest::id)).doesNotHaveDuplicates();
    }

    @Test
    void coversTwoWeeksThreeSourcesAndAFewDozenPersons() {
        List<PastEvent> events = events(NOON);

        assertThat(events.stream().map(PastEvent::site).distinct()).containsExactlyInAnyOrder(Site.values());
        assertThat(events.stream()
                        .map(event -> event.item().path("anonymousId").asText())
                        .distinct())
                .hasSizeBetween(36, 120);
        assertThat(events.stream().map(PastEvent::at)).allSatisfy(at -> assertThat(at)
                .isBetween(NOON.minus(Duration.ofDays(16)), NOON.minus(Duration.ofHours(1))));
        assertThat(events.stream()
                        .map(event -> event.at().truncatedTo(ChronoUnit.DAYS))
                        .distinct())
                .hasSizeGreaterThan(12);
    }

    @Test
    @Tag("X6")
    void carriesBothIdsOnceAVisitorIsKnown() {
        assertThat(events(NOON))
                .filteredOn(event -> event.item().path("type").asText().equals("identify"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.item().path("userId").asText()).startsWith("usr_");
                    assertThat(event.item().path("anonymousId").asText()).isNotEmpty();
                });
    }

    private static List<PastEvent> events(Instant now) {
        DemoSettings sites =
                new DemoSettings(8490, "http://gateway.test", Map.of(Site.WWW, "a", Site.APP, "b", Site.DOCS, "c"));
        return new History(sites, Clock.fixed(now, ZoneOffset.UTC))
                .visits().stream().flatMap(visit -> visit.events().stream()).toList();
    }

    private static Map<String, PastEvent> byId(List<PastEvent> events) {
        return events.stream().collect(Collectors.toMap(HistoryTest::id, event -> event));
    }

    private static String id(PastEvent event) {
        return event.item().path("messageId").asText();
    }
}
