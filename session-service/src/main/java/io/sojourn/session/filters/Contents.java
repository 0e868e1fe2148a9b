package io.sojourn.session.filters;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.frustration.SignalKind;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be in a session; null or empty for no restriction.
 *
 * @param sourceTypes of the property sessions, of which it has to have one (X1)
 * @param tags all of which it has to have (S9)
 * @param prompted whether it has a product session that something prompted (X2)
 * @param promptedBy the source types of such prompts, of which it has to have one; where what was prompted is told, too, the prompt's that did it
 * @param signals of frustration, of which it has to have one (P20)
 * @param happened what has to have happened in it
 */
public record Contents(
        List<String> sourceTypes,
        List<String> tags,
        @Nullable Boolean prompted,
        List<String> promptedBy,
        List<SignalKind> signals,
        Happened happened) {

    void restrict(Conditions conditions) {
        if (!sourceTypes.isEmpty()) {
            conditions.and("s.source_types && %s", (Object) SqlTypes.texts(sourceTypes));
        }
        if (!tags.isEmpty()) {
            conditions.and("s.tags @> %s", (Object) SqlTypes.texts(tags));
        }
        if (prompted != null) {
            conditions.and("(s.prompted_by <> '{}') = %s", prompted);
        }
        if (!promptedBy.isEmpty()) {
            conditions.and("s.prompted_by && %s", (Object) SqlTypes.texts(promptedBy));
        }
        if (!signals.isEmpty()) {
            conditions.and(signals.stream()
                    .map(kind -> "s." + kind.wireName().replace('-', '_') + "_count > 0")
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        happened.restrict(conditions, promptedBy);
    }

    /** The conditions on prompts {@code p} of such sessions that are asked for themselves, beside others of the same statement. */
    public Conditions prompts(Conditions others) {
        return happened.prompts(others, promptedBy);
    }
}
