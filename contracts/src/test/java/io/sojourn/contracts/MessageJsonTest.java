package io.sojourn.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.events.EventMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
