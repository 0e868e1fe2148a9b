package io.sojourn.summary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A1")
class BuiltInEngineTest {
    private final BuiltInEngine engine = new BuiltInEngine();

    @Test
    void namesWhatTheUserDidInTheOrderInWhichItWasDone() {
        Summary summary = summarize(
                Duration.ofMinutes(4),
                page("Board | Planwise"),
                track("Project Created"),
                track("Task Added"),
                track("Task Added"),
                track("Member Invited"));

        assertThat(summary.title()).isEqualTo("Created project, added task and 1 more");
        assertThat(summary.tldr())
                .isEqualTo("Created project, added task (2 times) and invited member within 4 minutes on 1 page.");
    }

    @Test
    void namesThePagesWhenNothingWasTracked() {
        Summary summary = summarize(
                Duration.ofSeconds(61),
                page("Pricing - Planwise"),
                page("Features - Planwise"),
                page("Pricing - Planwise"));

        assertThat(summary.title()).isEqualTo("Viewed Pricing and Features");
        assertThat(summary.tldr()).isEqualTo("Viewed Pricing and Features within 1 minute.");
    }

    @Test
    void usesTheAddressOfAPageWithoutTitle() {
        Summary summary = summarize(
                Duration.ZERO, new TranscriptEvent("page", null, null, "https://shop.example/cart?coupon=secret"));

        assertThat(summary.title()).isEqualTo("Viewed /cart");
    }

    @Test
    void countsKindsWhenThereAreNeitherNamesNorPages() {
        Summary summary = summarize(Duration.ofHours(2), event("identify"), event("click"), event("click"));

        assertThat(summary.title()).isEqualTo("1 identify event and 2 click events");
        assertThat(summary.tldr()).isEqualTo("1 identify event and 2 click events within 2 hours.");
    }

    @Test
    void tellsOfErrors() {
        Summary summary = summarize(Duration.ofSeconds(3), page("Upgrade"), event("error"), event("error"));

        assertThat(summary.tldr()).isEqualTo("Viewed Upgrade within 3 seconds; met 2 errors.");
    }

    @Test
    void staysWithinItsBounds() {
        TranscriptEvent[] many = IntStream.range(0, 500)
                .mapToObj(i -> track("A Very Long Name Of An Event That Somebody Chose Number " + i + " Finished"))
                .toArray(TranscriptEvent[]::new);

        Summary summary = summarize(Duration.ofDays(1), many);

        assertThat(summary.title()).hasSizeLessThanOrEqualTo(BuiltInEngine.TITLE_LENGTH);
        assertThat(summary.tldr())
                .hasSizeLessThanOrEqualTo(BuiltInEngine.TLDR_LENGTH)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @Tag("A4")
    @CsvSource({
        "Project Created, created project",
        "projectCreated, created project",
        "invoice_paid, paid invoice",
        "Signed Up, “Signed Up”",
        "Red, “Red”",
        "Export clicked, clicked export",
        "Checkout, “Checkout”"
    })
    void turnsANameRoundOnlyWhenItIsObjectAndPastTense(String name, String phrase) {
        assertThat(Phrase.of(name)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void neverCutsACharacterInTwo(int before) {
        String emojis = "a".repeat(before) + "🙂".repeat(BuiltInEngine.TLDR_LENGTH);

        Summary summary = summarize(Duration.ofMinutes(1), page(emojis));

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(summary.title()))
                .isTrue();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(summary.tldr()))
                .isTrue();
        assertThat(summary.title()).endsWith("🙂…").hasSizeLessThanOrEqualTo(BuiltInEngine.TITLE_LENGTH);
    }

    private Summary summarize(Duration duration, TranscriptEvent... events) {
        return engine.summarize(
                new Transcript(duration, List.copyOf(Stream.of(events).toList())));
    }

    private static TranscriptEvent track(String name) {
        return new TranscriptEvent("track", name, null, null);
    }

    private static TranscriptEvent page(String title) {
        return new TranscriptEvent("page", null, title, "https://app.example/x");
    }

    private static TranscriptEvent event(String kind) {
        return new TranscriptEvent(kind, null, null, null);
    }
}
