package io.sojourn.session.interactions;

import io.sojourn.session.occurrences.Tally;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The content interactions in the sessions that count.
 *
 * @param sessions with any
 * @param interactiveUsers distinct persons with any
 * @param averagePerInteractiveUser interactions over interactive users; null without any
 */
@Schema(name = "InteractionNumbers")
record InteractionNumbers(
        long interactions,
        long sessions,
        long interactiveUsers,
        @Nullable Double averagePerInteractiveUser) {

    static InteractionNumbers from(Tally total) {
        return new InteractionNumbers(
                total.count(),
                total.sessions(),
                total.persons(),
                total.persons() == 0 ? null : (double) total.count() / total.persons());
    }
}
