package io.sojourn.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.ingest.fields.Fields;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X5")
class MessageIdTest {
    @Test
    void isWhatTheSenderGave() {
        assertThat(of("order-17")).isEqualTo("order-17");
        assertThat(of(12_345L)).isEqualTo("12345");
        assertThat(of(BigInteger.TWO.pow(70))).isEqualTo(BigInteger.TWO.pow(70).toString());
    }

    @Test
    void isTheSameForTheSameThatCannotBeKept() {
        for (Object given : List.of("x".repeat(MessageId.LONGEST + 1), "a\nb", 1.5)) {
            assertThat(of(given)).hasSize(36).isEqualTo(of(given)).isNotEqualTo(of(given + "1"));
        }
    }

    @Test
    void isNewForAnEventWithoutOne() {
        for (Object given : List.of("", " ", true, List.of("id"))) {
            assertThat(of(given)).hasSize(36).isNotEqualTo(of(given));
        }
        assertThat(MessageId.of(new Fields(Map.of(), ""))).hasSize(36);
    }

    private static String of(Object given) {
        return MessageId.of(new Fields(Map.of("messageId", given), ""));
    }
}
