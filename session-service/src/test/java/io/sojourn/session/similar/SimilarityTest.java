package io.sojourn.session.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sojourn.session.similar.Similarity.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P12")
@DisplayName("P12: similar sessions")
class SimilarityTest {
    @Test
    void theSameIsTheMostSimilarAndNothingInCommonIsNot() {
        ComparedSession session = session(1, 1, "event:Paid", "https://shop.example/pay");

        List<Similar> similar = new Similarity(
                        session,
                        List.of(
                                session(2, 2, "event:Left", "https://shop.example/bye"),
                                session(3, 3, "event:Paid", "https://shop.example/pay"),
                                session(4, 4, "event:Paid", "https://shop.example/bye")))
                .ranked();

        assertThat(similar).extracting(one -> one.session().id()).containsExactly(id(3), id(4));
        assertThat(similar.getFirst().similarity()).isCloseTo(1, within(1e-9));
        assertThat(similar.getFirst().reasons())
                .extracting(Trait::words)
                .containsExactly("both visited /pay", "both did “Paid”");
    }

    @Test
    void whatFewHaveWeighsMoreThanWhatAllHave() {
        ComparedSession session = session(1, 1, "event:Rare", "https://shop.example/");
        List<ComparedSession> others = new ArrayList<>();
        for (int i = 2; i < 30; i++) {
            others.add(session(i, i, "event:Other " + i, "https://shop.example/"));
        }
        others.add(session(50, 50, "event:Rare", "https://shop.example/elsewhere"));

        List<Similar> similar = new Similarity(session, others).ranked();

        assertThat(similar).hasSizeLessThanOrEqualTo(Similarity.MOST);
        assertThat(similar.getFirst().session().id()).isEqualTo(id(50));
    }

    @Test
    void tellsOnlyOneSessionOfEachOtherPerson() {
        ComparedSession session = session(1, 1, "event:Paid", "https://shop.example/pay");

        List<Similar> similar = new Similarity(
                        session,
                        List.of(
                                session(2, 1, "event:Paid", "https://shop.example/pay"),
                                session(3, 2, "event:Paid", "https://shop.example/pay"),
                                session(4, 2, "event:Paid", "https://shop.example/pay")))
                .ranked();

        assertThat(similar).extracting(one -> one.session().id()).containsExactly(id(4));
    }

    private static ComparedSession session(int id, int person, String tag, String page) {
        return new ComparedSession(
                id(id),
                new UUID(2, person),
                null,
                "v" + person,
                1_790_000_000_000L + id,
                1000,
                false,
                null,
                page,
                List.of(tag),
                List.of(page),
                List.of(),
                List.of());
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }
}
