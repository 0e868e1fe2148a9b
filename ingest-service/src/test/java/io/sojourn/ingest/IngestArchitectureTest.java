package io.sojourn.ingest;

import io.sojourn.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class IngestArchitectureTest {
    @Test
    void keepsTheArrowsBetweenItsParts() {
        ServiceArchitecture.check("io.sojourn.ingest", "fields", "json", "timing");
    }
}
