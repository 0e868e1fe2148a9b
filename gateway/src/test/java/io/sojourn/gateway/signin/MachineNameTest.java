package io.sojourn.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G1")
class MachineNameTest {
    @Test
    void isTheMachinesOwn() {
        assertThat(MachineName.isUsurped("service-account-importer", Optional.of("importer")))
                .isFalse();
        assertThat(MachineName.isUsurped("service-account-importer", Optional.of("another")))
                .isTrue();
    }

    @Test
    void isNoPersons() {
        assertThat(MachineName.isUsurped("service-account-importer", Optional.empty()))
                .isTrue();
    }

    @Test
    void isNotWhatPeopleAreCalled() {
        assertThat(MachineName.isUsurped("ada", Optional.empty())).isFalse();
        assertThat(MachineName.isUsurped("ada", Optional.of("sojourn-console"))).isFalse();
    }
}
