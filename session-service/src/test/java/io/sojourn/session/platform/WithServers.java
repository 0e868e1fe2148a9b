package io.sojourn.session.platform;

import io.quarkus.test.common.QuarkusTestResource;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.PostgresTestResource;
import io.sojourn.testing.TestCallers;

/** One PostgreSQL, one Kafka and one set of caller keys for all slice tests. */
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(TestCallers.class)
final class WithServers {
    private WithServers() {}
}
