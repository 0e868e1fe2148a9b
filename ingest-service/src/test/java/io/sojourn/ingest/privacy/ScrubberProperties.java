package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

@Tag("W4")
class ScrubberProperties {
    private final Scrubber scrubber = Scrubber.of(Scrubbing.ALL);

    @Property
    void isDoneAfterOnce(@ForAll String text) {
        String once = scrubber.text(text);

        assertThat(scrubber.text(once)).isEqualTo(once);
    }

    @Property
    void findsAnAddressWhereverItStands(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name,
            @ForAll String before,
            @ForAll String after) {
        String text = before + " <" + name + "@mail.example> " + after;

        assertThat(scrubber.text(text)).doesNotContain(name + "@mail.example").contains("[email]");
    }

    @Property
    void leavesIdsAndTimesOfMachinesAlone(
            @ForAll long high, @ForAll long low, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        String id = new UUID(high, low).toString();
        String time = Instant.ofEpochSecond(second).toString();

        assertThat(scrubber.text("https://app.example/p/" + id + "?at=" + time))
                .isEqualTo("https://app.example/p/" + id + "?at=" + time);
        assertThat(scrubber.text(Long.toHexString(high) + "g")).isEqualTo(Long.toHexString(high) + "g");
    }

    @Property
    void leavesDatesAndIdsInPathsAlone(
            @ForAll @LongRange(min = 0, max = 20_000) long day,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long id) {
        String date = LocalDate.ofEpochDay(day).toString();

        for (String path : List.of(
                "/" + date.replace('-', '/') + "/" + id + "-title",
                "/orders/" + date + "-" + id,
                "/" + id + "/" + date)) {
            assertThat(scrubber.text("https://news.example" + path)).isEqualTo("https://news.example" + path);
        }
    }

    @Property
    void leavesPricesAndCountsAlone(
            @ForAll @LongRange(min = 0, max = 9_999_999) long cents,
            @ForAll @LongRange(min = 0, max = 99_999_999) long count) {
        String text = "%d items for %d.%02d EUR".formatted(count, cents / 100, cents % 100);

        assertThat(scrubber.text(text)).isEqualTo(text);
    }
}
