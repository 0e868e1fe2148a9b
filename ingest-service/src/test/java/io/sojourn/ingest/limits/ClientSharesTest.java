package io.sojourn.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class ClientSharesTest {
    private final ClientShares shares = new ClientShares(100);

    @Test
    void givesEachClientItsShareAndNoMore() {
        assertThat(shares.take("192.0.2.1", 60)).isTrue();
        assertThat(shares.take("192.0.2.1", 41)).isFalse();
        assertThat(shares.take("192.0.2.1", 40)).isTrue();
        assertThat(shares.take("192.0.2.2", 100)).isTrue();
    }

    @Test
    void takesWhatIsGivenBack() {
        shares.take("192.0.2.1", 100);

        shares.giveBack("192.0.2.1", 30);

        assertThat(shares.take("192.0.2.1", 31)).isFalse();
        assertThat(shares.take("192.0.2.1", 30)).isTrue();
    }

    @Test
    void takesTheAddressesOfAnIpv6NetworkForOneClient() {
        shares.take("2001:db8:1:2::1", 100);

        assertThat(shares.take("2001:db8:1:2:ffff::9", 1)).isFalse();
        assertThat(shares.take("2001:db8:1:3::1", 1)).isTrue();
    }

    @Test
    @Tag("W1")
    void forgetsWhoHasGivenEverythingBack() {
        shares.take("192.0.2.1", 10);
        shares.take("192.0.2.1", 200);
        shares.take("192.0.2.2", 200);

        shares.giveBack("192.0.2.1", 10);

        assertThat(shares.clients()).isZero();
    }
}
