package io.sojourn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.events.EventMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"dance\"} | This is no event message: the value at /kind is none that it can have",
                "{\"times\":{\"sent\":[]}} | This is no event message: the value at /times/sent is none that it can have",
                "{\"marks\":[\"late\",\"odd\"]} | This is no event message: the value at /marks/1 is none that it can have",
                "null | There is no event message, only null"
            })
    void saysWhatIsWrongInTheWordsOfUsers(String json, String reason) {
        assertThatThrownBy(() -> MessageJson.read(json.getBytes(StandardCharsets.UTF_8), EventMessage.class))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "<xml/>", "{", "[1]", "7"})
    void namesNoClasses(String json) {
        assertThatThrownBy(() -> MessageJson.read(json.getBytes(StandardCharsets.UTF_8), EventMessage.class))
                .hasMessageStartingWith("This is no event message: ")
                .message()
                .doesNotContain("sojourn", "java.", "EventMessage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T07:18:09Z",
                "2026-11-22T07:18:09.5Z",
                "2026-11-22T07:18:09.123Z",
                "2026-11-22T07:18:09.123456789Z",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z"
            })
    void readsTimesAsTheyAreWritten(String time) {
        String json = "{\"at\":\"" + time + "\"}";
        assertThat(MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Told.class).at)
                .isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T00:00:00Z", "2026-11-22", "2026-11-22T25:00:00Z", "yesterday"})
    void refusesWhatIsNoTime(String time) {
        String json = "{\"at\":\"" + time + "\"}";
        assertThatThrownBy(() -> MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Told.class))
                .hasMessage("This is no told: the value at /at is none that it can have");
    }

    private record Told(Instant at) {}
}
