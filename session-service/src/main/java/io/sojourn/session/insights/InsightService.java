package io.sojourn.session.insights;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.session.insights.Insight.Recorded;
import io.sojourn.session.insights.Insight.Titled;
import io.sojourn.session.person.TimelineLocks;
import io.sojourn.session.person.VisitorKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes findings over. That a session has a recording now is a new revision of it, and is published; its title is about a revision and
 * makes none, or a summary would be the reason for the next one.
 */
@ApplicationScoped
class InsightService {
    private final Database database;
    private final TimelineLocks locks;
    private final InsightStore store;
    private final OutboxStore outbox;
    private final Clock clock;

    @Inject
    InsightService(Database database, TimelineLocks locks, InsightStore store, OutboxStore outbox, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes over a batch of findings; taking them over again changes nothing. */
    Uni<Void> add(List<Insight> insights) {
        List<Titled> titles = only(Titled.class, insights);
        List<Recorded> spans = only(Recorded.class, insights);
        return database.inTransaction(sql -> locks.visitors(sql, visitors(spans))
                .call(() -> unlessEmpty(spans, some -> store.setSpans(sql, some)))
                .chain(visitors -> locks.owners(sql, visitors.values(), sessions(titles)))
                .call(() -> unlessEmpty(titles, some -> store.setTitles(sql, some)))
                .chain(persons -> unlessEmpty(spans, some -> flag(sql, persons, some))));
    }

    private Uni<Void> flag(Sql sql, List<UUID> persons, List<Recorded> spans) {
        return store.flagRecorded(sql, persons, spans, clock.instant())
                .chain(changed ->
                        outbox.add(sql, changed.stream().map(OutboxEntry::of).toList()));
    }

    private static Set<VisitorKey> visitors(List<Recorded> spans) {
        return spans.stream().map(Recorded::visitor).collect(Collectors.toSet());
    }

    private static Set<UUID> sessions(List<Titled> titles) {
        return titles.stream().map(Titled::sessionId).collect(Collectors.toSet());
    }

    private static <T> Uni<Void> unlessEmpty(List<T> some, Function<List<T>, Uni<Void>> work) {
        return some.isEmpty() ? Uni.createFrom().voidItem() : work.apply(some);
    }

    private static <T> List<T> only(Class<T> kind, List<Insight> insights) {
        return insights.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
