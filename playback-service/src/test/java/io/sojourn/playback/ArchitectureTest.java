package io.sojourn.playback;

import io.sojourn.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsItsArrows() {
        ServiceArchitecture.check("io.sojourn.playback", "checkpoints", "json");
    }
}
