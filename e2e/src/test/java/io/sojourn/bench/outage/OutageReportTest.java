package io.sojourn.bench.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G6")
class OutageReportTest {
    @Test
    void balancesWhenEachRecordWasCountedOnceThoseStoredAgainToo() {
        assertThat(report(0, 105, 105).balances()).isTrue();
    }

    @Test
    void doesNotBalanceWhenSomethingIsMissingOrCountedWrong() {
        assertThat(report(1, 105, 105).balances()).isFalse();
        assertThat(report(0, 105, 100).balances()).isFalse();
        assertThat(report(0, 105, 106).balances()).isFalse();
    }

    private static OutageReport report(long missing, long stored, long accepted) {
        return new OutageReport(100, 100, missing, stored, stored - 100, Map.of("200", 20L), 100, accepted, 1, 2);
    }
}
