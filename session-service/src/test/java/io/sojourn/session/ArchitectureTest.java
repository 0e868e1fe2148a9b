package io.sojourn.session;

import io.sojourn.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheArrowsOfAService() {
        ServiceArchitecture.check(
                "io.sojourn.session",
                "activity",
                "assembly",
                "crossproperty",
                "digest",
                "frustration",
                "scoring",
                "tags",
                "tenure");
    }
}
