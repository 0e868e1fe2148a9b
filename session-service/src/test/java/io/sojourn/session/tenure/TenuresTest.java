package io.sojourn.session.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.tenure.Tenures.OwnedSpan;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X6")
class TenuresTest {
    @Test
    void leavesAVisitorThatWasNeverIdentifiedToItself() {
        assertThat(Tenures.of(List.of())).containsExactly(new OwnedSpan(null, Tenure.WHOLE));
    }

    @Test
    void givesTheOnlyUserEverythingBackInTime() {
        assertThat(Tenures.of(List.of(said(5, "ada"), said(3, "ada"))))
                .containsExactly(new OwnedSpan("ada", Tenure.WHOLE));
    }

    @Test
    void handsASharedDeviceOverWhenTheNextUserComes() {
        assertThat(Tenures.of(List.of(said(9, "ada"), said(5, "bob"), said(1, "ada"), said(6, "bob"))))
                .containsExactly(
                        new OwnedSpan("ada", new Tenure(Tenure.BEGINNING, 5)),
                        new OwnedSpan("bob", new Tenure(5, 9)),
                        new OwnedSpan("ada", new Tenure(9, Tenure.END)));
    }

    @Test
    void letsTheLastOfSeveralUsersInOneInstantCount() {
        List<Identification> said = List.of(
                new Identification(5, "e1", "ada"),
                new Identification(5, "e2", "bob"),
                new Identification(5, "e3", "ada"));

        assertThat(Tenures.of(said)).containsExactly(new OwnedSpan("ada", Tenure.WHOLE));
    }

    private static Identification said(long at, String userId) {
        return new Identification(at, "e" + at, userId);
    }
}
