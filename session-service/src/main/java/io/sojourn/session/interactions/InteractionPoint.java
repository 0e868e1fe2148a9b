package io.sojourn.session.interactions;

import io.sojourn.session.interactions.InteractionStore.Counts;
import io.sojourn.session.requests.Times;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content interactions of a step of time.
 *
 * @param at when it begins
 * @param interactiveUsers distinct persons with any
 */
@Schema(name = "InteractionsPoint")
record InteractionPoint(String at, long interactions, long interactiveUsers) {

    static InteractionPoint of(Instant at, Counts counts) {
        return new InteractionPoint(Times.of(at.toEpochMilli()), counts.interactions(), counts.persons());
    }
}
