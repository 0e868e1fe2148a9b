package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.EventKind;
import io.sojourn.contracts.EventMessage;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.session.platform.Events;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private IncomingEvent read(String text) {
        EventMessage event = events.event(EventKind.TRACK, "v", null, 0, Map.of("text", text));
        return EventReader.read(new ConsumerRecord<>(TopicName.EVENTS, 0, 0, event.key(), MessageJson.write(event)));
    }
}
