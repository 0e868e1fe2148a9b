package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Machines have names of their own. */
@QuarkusTest
@Tag("G1")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class MachineTest {
    @Test
    void getsInByItsName() {
        me("client_id", "importer").statusCode(200).body("principal", equalTo("service-account-importer"));
        me("azp", "importer").statusCode(200);
    }

    @Test
    void nobodyElseGetsInByIt() {
        me("azp", "sojourn-console").statusCode(403).body("type", equalTo("urn:sojourn:problem:machine-name"));
        me("client_id", "another").statusCode(403);
    }

    private static ValidatableResponse me(String claim, String client) {
        JwtClaims claims = StubIssuer.claims("service-account-importer");
        claims.setClaim(claim, client);
        return given().header("Authorization", "Bearer " + StubIssuer.sign(claims))
                .get("/api/v1/me")
                .then();
    }
}
