package io.sojourn.contracts.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionMessageTest {
    private static final String WHOLE = """
            {"version":1,"systemId":"shop","sessionId":"s","revision":1,"change":"opened","person":{"id":"p","anonymousIds":["v"]},\
            "startedAt":"2026-11-01T10:00:00Z","endedAt":"2026-11-01T10:00:00Z","eventCount":1}""";

    @Test
    void isReadWithWhatFollowersNeed() {
        assertThat(read(WHOLE).person().ownedSpans()).containsExactly(SessionMessage.VisitorSpan.whole("v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"systemId\":\"shop\",",
                "\"sessionId\":\"s\",",
                "\"revision\":1,",
                "\"change\":\"opened\",",
                "\"startedAt\":\"2026-11-01T10:00:00Z\",",
                "\"id\":\"p\",",
                ",\"anonymousIds\":[\"v\"]"
            })
    void isRefusedWithoutAnyOfIt(String part) {
        assertThat(WHOLE).contains(part);

        assertThatThrownBy(() -> read(WHOLE.replace(part, ""))).isInstanceOf(InvalidMessageException.class);
    }

    private static SessionMessage read(String json) {
        return SessionMessage.read(json.getBytes(UTF_8));
    }
}
