package io.sojourn.session.catalog.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.EndingKey;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.session.platform.PublishedSource;
import io.sojourn.session.platform.TestSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("G1")
class RotationTest {
    private static final Duration WITHIN_A_SECOND = Duration.ofSeconds(1);
    private static final Duration SWEPT = Duration.ofSeconds(5);

    private PublishedSource source;
    private String first;

    @BeforeEach
    void makeASource() {
        source = new PublishedSource();
        first = source.currentKey();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void acceptsTheKeyBeforeADayLongerUnlessToldOtherwise() {
        Instant before = Instant.now();

        String second = rotate("");

        await().atMost(WITHIN_A_SECOND).untilAsserted(() -> {
            Source published = source.published();
            assertThat(published.writeKeys()).containsExactly(second, first);
            assertThat(published.endingKeys()).extracting(EndingKey::key).containsExactly(first);
            assertThat(published.endOf(first).orElseThrow())
                    .isBetween(
                            before.plus(Duration.ofDays(1)).minusMillis(1),
                            Instant.now().plus(Duration.ofDays(1)));
        });
    }

    @Test
    void listsTheKeysTheCurrentOneFirst() {
        String second = rotate("{\"overlapMs\":60000}");

        source.admin()
                .get(source.path("/keys"))
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of(second, first)))
                .body("items.current", equalTo(List.of(true, false)))
                .body("items[0].containsKey('expiresAt')", equalTo(false))
                .body("items[1].expiresAt", containsString("Z"));
        source.admin()
                .get(source.path(""))
                .then()
                .body("writeKey", equalTo(second))
                .body("keys.key", equalTo(List.of(second, first)));
    }

    @Test
    void endsTheKeyBeforeAtOnceWithoutOverlap() {
        String second = rotate("{\"overlapMs\":0}");

        await().atMost(WITHIN_A_SECOND).untilAsserted(() -> {
            assertThat(source.published().writeKeys()).containsExactly(second);
            assertThat(source.published().endingKeys()).isNull();
        });
    }

    @Test
    void neverGivesAKeyMoreTimeThanItHad() {
        rotate("{\"overlapMs\":60000}");
        String third = rotate("{\"overlapMs\":7200000}");

        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(source.published().writeKeys()).contains(third));
        assertThat(source.published().endOf(first).orElseThrow())
                .isBefore(Instant.now().plus(Duration.ofMinutes(2)));
    }

    @Test
    void sweepsKeysThatHaveEnded() {
        String second = rotate("{\"overlapMs\":1}");

        await().atMost(SWEPT)
                .untilAsserted(() -> assertThat(source.published().writeKeys()).containsExactly(second));
        source.admin().get(source.path("")).then().body("keys.key", equalTo(List.of(second)));
    }

    @Test
    void endsAReplacedKeyOnRequest() {
        String second = rotate("");

        source.admin().delete(source.path("/keys/" + first)).then().statusCode(204);

        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(source.published().writeKeys()).containsExactly(second));
        source.admin()
                .delete(source.path("/keys/" + first))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:key-not-found"));
    }

    @Test
    void keepsTheCurrentKey() {
        source.admin()
                .delete(source.path("/keys/" + first))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:current-key"));

        assertThat(source.currentKey()).isEqualTo(first);
    }

    @Test
    void endsNoKeyOfAnotherSource() {
        TestSource other = TestSource.made();
        String replaced = other.currentKey();
        other.admin().post(other.path("/keys")).then().statusCode(201);

        source.admin().delete(source.path("/keys/" + replaced)).then().statusCode(404);

        other.admin().get(other.path("/keys")).then().body("items.key", hasItem(replaced));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "7776000001"})
    void refusesAnOverlapThatIsOutOfBounds(String overlap) {
        source.admin()
                .body("{\"overlapMs\":" + overlap + "}")
                .post(source.path("/keys"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/overlapMs"))
                .body("errors[0].detail", containsString("from 0 to 7776000000"));
    }

    @Test
    void refusesAnOverlapThatIsNoNumber() {
        source.admin()
                .body("{\"overlapMs\":\"long\"}")
                .post(source.path("/keys"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/overlapMs"));
    }

    @Test
    void keepsANumberOfKeysThatSendersCanBeMovedFrom() {
        IntStream.range(0, 9).forEach(rotation -> rotate(""));

        source.admin()
                .post(source.path("/keys"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:too-many-keys"));
    }

    @Test
    void leavesOneCurrentKeyWhenSeveralRotateAtOnce() {
        List<String> made = Stream.generate(() -> "{}")
                .limit(4)
                .parallel()
                .map(this::rotate)
                .toList();

        List<Boolean> current = source.admin()
                .get(source.path("/keys"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5))
                .extract()
                .path("items.current");
        assertThat(current).containsExactly(true, false, false, false, false);
        assertThat(made).contains(source.currentKey());
        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() ->
                        assertThat(source.published().writeKeys()).hasSize(5).startsWith(source.currentKey()));
    }

    private String rotate(String body) {
        return source.admin()
                .body(body)
                .post(source.path("/keys"))
                .then()
                .statusCode(201)
                .body("current", equalTo(true))
                .extract()
                .path("key");
    }
}
