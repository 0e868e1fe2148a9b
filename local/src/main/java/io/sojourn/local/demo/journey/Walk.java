package io.sojourn.local.demo.journey;

import java.time.Duration;

/**
 * How a journey went.
 *
 * @param problem what stopped it; empty when it went to its end
 */
public record Walk(Journey journey, Duration time, String problem) {

    /** Whether the journey went to its end. */
    public boolean completed() {
        return problem.isEmpty();
    }
}
