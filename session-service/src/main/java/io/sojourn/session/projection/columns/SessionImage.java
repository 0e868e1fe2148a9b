package io.sojourn.session.projection.columns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the columns hold of a session. Times and durations are milliseconds.
 *
 * @param counts in the order of {@link SessionTable#COUNTS}
 * @param flags see {@link Flags}
 * @param activityLevel how much was done, see {@link io.sojourn.session.scoring.ActivityScore#level}
 * @param texts in the order of {@link SessionTable#TEXTS}
 * @param prompts the source types of what prompted its product sessions (X2)
 */
public record SessionImage(
        UUID id,
        UUID systemId,
        UUID personId,
        long startedAt,
        long durationMs,
        long activeMs,
        int[] counts,
        int flags,
        int activityLevel,
        List<@Nullable String> texts,
        List<String> sourceTypes,
        List<String> prompts,
        List<String> tags) {}
