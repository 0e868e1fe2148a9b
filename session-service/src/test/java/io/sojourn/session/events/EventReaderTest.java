package io.sojourn.session.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Events;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private final Events events = new Events(UUID.randomUUID().toString(), Instant.parse("2026-03-01T10:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\\\0", "\\u0000\0", "\\\\\0"})
    void refusesTextsThatHoldNul(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\\\u0000", "/^[\\u0000-\\u001f]+$/", "u0000"})
    void takesTextsThatOnlySpellIt(String text) {
        assertThat(read(text).message().properties()).containsEntry("text", text);
    }

    @Test
    void keepsWhatTheSenderSaidOnlyWhereItIsASecondOrMoreFromWhatIsKnown() {
        Instant at = events.at(0);
        Instant received = at.plusMillis(40);

        IncomingEvent right = said(at.plusMillis(999), received.minusMillis(999));
        IncomingEvent ahead = said(at.plusSeconds(1), received.plusSeconds(1));
        IncomingEvent silent = said(null, null);

        assertThat(right.originalAt()).isNull();
        assertThat(right.sentAt()).isNull();
        assertThat(ahead.originalAt()).isEqualTo(at.plusSeconds(1).toEpochMilli());
        assertThat(ahead.sentAt()).isEqualTo(received.plusSeconds(1).toEpochMilli());
        assertThat(silent.originalAt()).isNull();
        assertThat(silent.sentAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59.999Z", "2100-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void refusesTimesOfTheSenderThatNoClockShows(Instant time) {
        assertThatThrownBy(() -> said(time, null)).isInstanceOf(InvalidMessageException.class);
        assertThatThrownBy(() -> said(null, time)).isInstanceOf(InvalidMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "5b0c0e52-6b1f-4f66-9d0c-3f5a0f7f9b11", "shop.example:web_1~A-Z"})
    void takesIdsOfSources(String sourceId) {
        EventMessage event = Events.from(sourceId, events.page("v", 0));

        assertThat(read(event).message().origin().sourceId()).isEqualTo(sourceId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "é", "a\n", "[", "@", "`", "{"})
    void refusesWhatNoSourceIsNamedBy(String sourceId) {
        EventMessage event = Events.from(sourceId, events.page("v", 0));

        assertThatThrownBy(() -> read(event))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("source");
    }

    @Test
    void refusesIdsOfSourcesThatAreTooLong() {
        assertThat(read(Events.from("a".repeat(128), events.page("v", 0)))).isNotNull();
        assertThatThrownBy(() -> read(Events.from("a".repeat(129), events.page("v", 0))))
                .isInstanceOf(InvalidMessageException.class);
    }

    private IncomingEvent said(@Nullable Instant original, @Nullable Instant sent) {
        return read(Events.said(events.page("v", 0), original, sent));
    }

    private IncomingEvent read(String text) {
        return read(events.event(EventKind.TRACK, "v", null, 0, Map.of("text", text)));
    }

    private static IncomingEvent read(EventMessage event) {
        return EventReader.read(new ConsumerRecord<>(TopicName.EVENTS, 0, 0, event.key(), MessageJson.write(event)));
    }
}
