package io.sojourn.problems.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class ClientNetworkTest {
    @Test
    void isAnIpv4AddressItself() {
        assertThat(ClientNetwork.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void isWhatTheAddressesOfAnIpv6NetworkHaveInCommon() {
        assertThat(ClientNetwork.of("2001:db8:1:2::1"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
    }

    @Test
    void isTheTextWhereThatIsNoAddress() {
        assertThat(ClientNetwork.of("no:address")).isEqualTo("no:address");
    }
}
