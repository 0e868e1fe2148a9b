package io.sojourn.session.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.session.requests.Cursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M11")
class RankedPlaceTest {
    private static final String DIGEST = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @Test
    void isToldByItsCursorWhateverIsInItsTexts() {
        RankedPlace place = RankedPlace.of(7, "1:a|b\n\uD83D\uDE00", "", "2:\u00e9");

        assertThat(RankedPlace.parse(Cursor.parse(place.cursor().encoded()), 3)).isEqualTo(place);
    }

    @Test
    void fitsIntoAnAddressAndTellsLongNamesApart() {
        String beginning = "\uD83D\uDE00".repeat(100_000);
        RankedPlace one = RankedPlace.of(1, beginning + "1");
        RankedPlace other = RankedPlace.of(1, beginning + "2");

        assertThat(one.texts()).isEqualTo(other.texts());
        assertThat(one.texts()
                        .getFirst()
                        .codePointCount(0, one.texts().getFirst().length()))
                .isEqualTo(RankedPlace.BEGINNING);
        assertThat(one.cursor()).isNotEqualTo(other.cursor());
        assertThat(one.cursor().encoded().length()).isLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8a3c1a52-6c0e-4a53-9a51-1f8a3f6f3d10",
                "3:abc",
                DIGEST,
                DIGEST + "abc",
                DIGEST + "4:abc",
                DIGEST + "3:abcd",
                DIGEST + "03:abc",
                DIGEST + "-3:abc",
                DIGEST + "3:abc0:",
                DIGEST + "99999999999:abc"
            })
    void refusesWhatIsNoPlaceOfTheRanking(String id) {
        assertThatThrownBy(() -> RankedPlace.parse(new Cursor(1, id), 1)).isInstanceOf(HttpProblem.class);
    }
}
