package io.sojourn.session.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.person.IdentityService.VisitorEvent;
import io.sojourn.session.tenure.Tenure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X6")
class SharedVisitorTest {
    private static final VisitorKey KEY = VisitorKey.ofBrowser(UUID.randomUUID(), "kiosk");
    private static final long HANDOVER = 1000;

    private final Visitor shared = new Visitor(
            1,
            KEY,
            List.of(span("ada", new Tenure(Tenure.BEGINNING, HANDOVER)), span("bob", new Tenure(HANDOVER, Tenure.END))),
            null);

    @Test
    void isClearWhileItsUsersAreNamedInTheirOwnTime() {
        assertThat(needsHistory(says("ada", 0), says("ada", 999), says("bob", 1000), says("bob", 5000)))
                .isFalse();
    }

    @Test
    void isUnclearWhenAUserIsNamedInTheTimeOfAnother() {
        assertThat(needsHistory(says("bob", 5000), says("ada", 6000))).isTrue();
        assertThat(needsHistory(says("bob", 999))).isTrue();
        assertThat(needsHistory(says("cyd", 5000))).isTrue();
    }

    private boolean needsHistory(VisitorEvent... said) {
        return IdentityService.needsHistory(shared, List.of(said));
    }

    private static VisitorEvent says(String user, long at) {
        return new VisitorEvent(KEY, at, user);
    }

    private static PersonSpan span(String user, Tenure tenure) {
        return new PersonSpan(UUID.randomUUID(), KEY.identifiedPerson(user), tenure);
    }
}
