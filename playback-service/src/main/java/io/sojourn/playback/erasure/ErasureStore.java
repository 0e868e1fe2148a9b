package io.sojourn.playback.erasure;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Destroys the keys of recordings. What is left of them is removed as of those that are past their retention. */
@ApplicationScoped
class ErasureStore {
    // A recording whose chunks did not come yet may be of any time. In the order in which others lock them.
    private static final String SHRED = """
            WITH erased AS (
                SELECT r.system_id, r.id FROM recording r
                WHERE r.system_id = $1 AND r.wrapped_key IS NOT NULL AND EXISTS (
                    SELECT FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS o(visitor_id, from_at, until_at)
                    WHERE o.visitor_id = r.visitor_id
                        AND coalesce(r.from_at < o.until_at, true) AND coalesce(r.to_at >= o.from_at, true))
                ORDER BY r.system_id, r.id FOR UPDATE)
            UPDATE recording r SET wrapped_key = NULL FROM erased e WHERE r.system_id = e.system_id AND r.id = e.id""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    ErasureStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Destroys the keys of all recordings that overlap what was a person's; tells how many these were. */
    Uni<Integer> shred(String systemId, List<VisitorSpan> spans) {
        Object[] parameters = {
            systemId,
            spans.stream().map(VisitorSpan::anonymousId).toArray(String[]::new),
            times(spans, VisitorSpan::from),
            times(spans, VisitorSpan::until)
        };
        return context.apart(() -> database.inTransaction((Sql sql) -> sql.update(SHRED, parameters)));
    }

    private static Object[] times(List<VisitorSpan> spans, Function<VisitorSpan, @Nullable Instant> end) {
        List<@Nullable Long> times = new ArrayList<>();
        for (VisitorSpan span : spans) {
            Instant at = end.apply(span);
            times.add(at == null ? null : at.toEpochMilli());
        }
        return SqlTypes.times(times);
    }
}
