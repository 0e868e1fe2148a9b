package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators ask the gateway is not for everybody. */
@QuarkusTest
@Tag("G5")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ManagementTest {
    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void answersOperatorsOnAPortOfItsOwnOnly(String path) {
        given().get(Surroundings.managementUrl() + path).then().statusCode(200);
        given().get(path).then().statusCode(404).body(not(containsString("UP"))).body(not(containsString("jvm_")));
    }
}
