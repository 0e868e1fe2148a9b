package io.sojourn.summary;

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
    @Test
    void aShareOpensNothingOfTheApi() throws Exception {
        SharedSessionCheck.check(RestAssured.port, Set.of());
    }
}
