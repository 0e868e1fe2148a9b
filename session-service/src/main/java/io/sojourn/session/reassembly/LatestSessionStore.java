package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.Boundary;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.changes.KnownSession;
import io.sojourn.session.changes.SessionDetails;
import io.sojourn.session.crossproperty.ProductPast;
import io.sojourn.session.frustration.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where persons' timelines end: their latest sessions, and their frontiers. No event of theirs is after both; the frontier is moved only by what no session
 * holds, so that ordinary events leave the person's row as it is.
 */
@ApplicationScoped
class LatestSessionStore {
    /** Instances may know a system's new limits, and have other clocks, by some seconds apart: what was written shortly after is looked at closely too. */
    private static final String SELECT = """
            SELECT p.id, p.frontier_ms, s.id, s.system_id, s.started_at, s.ended_at, s.first_event, s.began_because, s.ended_because,
                s.fingerprint, s.landing_page, s.exit_page, s.referrer, s.country, s.device_type, s.os, s.browser, s.screen, s.language,
                s.bot, s.environment, s.details::text, s.bot_reason, s.developer_reason, s.tags,
                s.product_until, s.product_before, s.has_recording,
                coalesce(s.changed_at < y.limits_changed_at + interval '10 s' OR s.definitions < %d, false),
                s.rage_count, s.dead_count, s.slow_count, s.quick_back_count
            FROM person p JOIN system y ON y.id = p.system_id LEFT JOIN LATERAL (
                SELECT * FROM session l WHERE l.person_id = p.id ORDER BY l.started_at DESC LIMIT 1
            ) s ON true WHERE p.id = ANY($1)
            """.formatted(AssembledSession.DEFINITIONS);

    private static final String ADVANCE = """
            UPDATE person p SET frontier_ms = u.at FROM unnest($1::uuid[], $2::bigint[]) AS u(id, at)
            WHERE p.id = u.id AND p.frontier_ms < u.at
            """;

    /** The first of the columns with the numbers of signals, in the order of the kinds. */
    private static final int SIGNALS = 29;

    private final DatabaseContext context;

    @Inject
    LatestSessionStore(DatabaseContext context) {
        this.context = context;
    }

    /** The ends of persons' timelines. */
    Uni<Map<UUID, TimelineEnd>> ends(Sql sql, Collection<UUID> persons) {
        return sql.rows(SELECT, (Object) SqlTypes.ids(persons)).chain(rows -> context.onWorker(() -> ends(rows)));
    }

    private static Map<UUID, TimelineEnd> ends(List<Row> rows) {
        Map<UUID, TimelineEnd> ends = new HashMap<>();
        rows.forEach(row -> ends.put(row.id(0), end(row)));
        return ends;
    }

    /** Tells that persons have events at these times that no session holds. */
    Uni<Void> advance(Sql sql, Map<UUID, Long> latest) {
        if (latest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<UUID, Long>> entries = List.copyOf(latest.entrySet());
        UUID[] ids = entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        return sql.update(
                        ADVANCE,
                        ids,
                        SqlTypes.numbers(
                                entries.stream().map(Map.Entry::getValue).toList()))
                .replaceWithVoid();
    }

    private static TimelineEnd end(Row row) {
        return new TimelineEnd(
                row.number(1), row.isNull(2) ? null : known(row), row.isNull(2) ? null : assembled(row), row.flag(28));
    }

    private static KnownSession known(Row row) {
        return new KnownSession(
                row.id(2),
                row.id(3),
                row.id(0),
                new Interval(row.time(4), row.time(5)),
                row.id(6),
                Boundary.of(row.text(7)),
                Boundary.of(row.text(8)),
                row.number(9),
                row.flag(27),
                new ProductPast(row.timeOrNull(25), row.timeOrNull(26)));
    }

    private static AssembledSession assembled(Row row) {
        SessionDetails details = MessageJson.read(row.text(21).getBytes(StandardCharsets.UTF_8), SessionDetails.class);
        return new AssembledSession(
                row.time(4),
                row.time(5),
                row.id(6),
                Boundary.of(row.text(7)),
                Boundary.of(row.text(8)),
                details.countsByKind(),
                row.textOrNull(10),
                row.textOrNull(11),
                row.textOrNull(12),
                details.acquisition(),
                client(row),
                row.text(20),
                details.pages(),
                details.activityAround(),
                details.propertySessions(),
                List.of(row.texts(24)),
                details.frustration(row.time(5), counts(row)));
    }

    private static Map<SignalKind, Integer> counts(Row row) {
        Map<SignalKind, Integer> counts = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            counts.put(kind, row.count(SIGNALS + kind.ordinal()));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static ClientTraits client(Row row) {
        return new ClientTraits(
                row.textOrNull(13),
                row.textOrNull(14),
                row.textOrNull(15),
                row.textOrNull(16),
                row.textOrNull(17),
                row.textOrNull(18),
                row.flag(19),
                row.textOrNull(22),
                row.textOrNull(23));
    }

    /**
     * The end of a person's timeline.
     *
     * @param frontier no event is after it and the latest session; milliseconds since 1970, UTC
     * @param latest the latest session as it is known, null if there is none
     * @param assembled the same session as it was assembled
     * @param cutByFormerRules whether that may have been by limits that the system had before, or by former definitions: such a session is not continued
     */
    record TimelineEnd(
            long frontier,
            @Nullable KnownSession latest,
            @Nullable AssembledSession assembled,
            boolean cutByFormerRules) {
        /** The frontier of a person of whom there never was an event. */
        private static final long NONE = Long.MIN_VALUE;

        boolean isNew() {
            return frontier == NONE;
        }

        /**
         * Whether an event at that time only adds to the end. Who has events but no session has lost its sessions, and is looked at closely.
         */
        boolean isBefore(long at) {
            return latest == null
                    ? isNew()
                    : !cutByFormerRules
                            && at > frontier
                            && at > latest.interval().to();
        }
    }
}
