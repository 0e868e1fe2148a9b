package io.sojourn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P11")
@Tag("G2")
class SharedSessionTest {
    private static final String SESSION = "/api/v1/systems/shop/sessions/s1";

    private final SharedSession shared = new SharedSession("shop", "s1");

    @Test
    void opensTheSessionItsEventsAndAllOfItsReplay() {
        for (String part : List.of(
                "",
                "/events",
                "/playback",
                "/playback/recordings/r/chunks/3",
                "/playback/recordings/r/segments/3",
                "/playback/recordings/r/assets",
                "/playback/assets/" + "00ff".repeat(16))) {
            assertThat(shared.opens("GET", SESSION + part)).as(part).isTrue();
            assertThat(shared.opens("HEAD", SESSION + part)).as(part).isTrue();
        }
    }

    @Test
    void changesNothing() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get")) {
            assertThat(shared.opens(method, SESSION + "/playback")).as(method).isFalse();
        }
    }

    @Test
    void opensNoOtherSessionSystemOrPart() {
        for (String path : List.of(
                "/api/v1/systems",
                "/api/v1/systems/shop",
                "/api/v1/systems/shop/sessions",
                "/api/v1/systems/shop/sessions/s2",
                "/api/v1/systems/shop/sessions/s2/playback",
                "/api/v1/systems/other/sessions/s1",
                "/api/v1/systems/shop/persons/s1",
                SESSION + "0",
                SESSION + "0/playback",
                SESSION + "/",
                SESSION + "/notes",
                SESSION + "/shares",
                SESSION + "/viewings",
                SESSION + "/summary",
                SESSION + "/similar",
                SESSION + "/playbacks",
                SESSION + "/playback/export",
                SESSION + "/playback/assets/00ff",
                SESSION + "/playback/recordings/r",
                SESSION + "/events/e",
                "/internal/shares")) {
            assertThat(shared.opens("GET", path)).as(path).isFalse();
        }
    }

    @Test
    void opensNothingWithoutASystem() {
        assertThat(new SharedSession(null, "s1").opens("GET", "/api/v1/systems/null/sessions/s1"))
                .isFalse();
    }
}
