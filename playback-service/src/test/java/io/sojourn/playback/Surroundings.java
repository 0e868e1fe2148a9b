package io.sojourn.playback;

import io.quarkus.test.common.QuarkusTestResource;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.MongoTestResource;
import io.sojourn.testing.PostgresTestResource;
import io.sojourn.testing.TestCallers;

/** The servers and keys that all tests of the running service share. */
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(MongoTestResource.class)
@QuarkusTestResource(TestCallers.class)
@QuarkusTestResource(MasterKeyResource.class)
final class Surroundings {
    private Surroundings() {}
}
