package io.sojourn.playback;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.sojourn.testing.SharedSessionCheck;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P11")
@Tag("G2")
class SharedSessionTest {
    private static final String PLAYBACK = "/api/v1/systems/{systemId}/sessions/{sessionId}/playback";

    @Test
    void aShareOpensTheReplayOfOneSessionAndNothingElseOfTheApi() throws Exception {
        SharedSessionCheck.check(
                RestAssured.port,
                Set.of(
                        PLAYBACK,
                        PLAYBACK + "/assets/{sha256}",
                        PLAYBACK + "/recordings/{recordingId}/assets",
                        PLAYBACK + "/recordings/{recordingId}/chunks/{sequence}",
                        PLAYBACK + "/recordings/{recordingId}/segments/{index}"));
    }
}
