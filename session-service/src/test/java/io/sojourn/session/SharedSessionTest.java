package io.sojourn.session;

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
    private static final String SESSION = "/api/v1/systems/{systemId}/sessions/{sessionId}";

    @Test
    void aShareOpensOneSessionAndItsEventsAndNothingElseOfTheApi() throws Exception {
        SharedSessionCheck.check(RestAssured.port, Set.of(SESSION, SESSION + "/events"));
    }
}
