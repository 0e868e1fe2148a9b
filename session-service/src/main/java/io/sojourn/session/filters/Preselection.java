package io.sojourn.session.filters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only the database knows of a filter's sessions; null for what the filter does not ask for.
 *
 * @param persons whom its user and its person may be
 * @param sessions in which happened what has to have happened
 * @param halfLifeMs after how long a score is worth a half, where scores are asked for
 */
public record Preselection(
        @Nullable List<UUID> persons,
        @Nullable List<UUID> sessions,
        @Nullable Long halfLifeMs) {
    /** Of a filter that asks for nothing of the kind. */
    public static final Preselection NONE = new Preselection(null, null, null);
}
