package io.sojourn.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.sojourn.testing.CommittedApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    @Test
    @Tag("G4")
    void isDescribedByTheCommittedDocument() throws Exception {
        CommittedApi.check(RestAssured.port);
    }
}
