package io.sojourn.session.metrics;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.PreselectionStore;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.metrics.Distribution.Bucket;
import io.sojourn.session.metrics.MetricsResource.Point;
import io.sojourn.session.projection.SessionProjection;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes the numbers about sessions from their projection; what only the database knows is looked up first. */
@ApplicationScoped
public class MetricsService {
    private final PreselectionStore preselections;
    private final ActiveUserStore activeUsers;
    private final SessionProjection projection;

    @Inject
    MetricsService(PreselectionStore preselections, ActiveUserStore activeUsers, SessionProjection projection) {
        this.preselections = preselections;
        this.activeUsers = activeUsers;
        this.projection = projection;
    }

    /** The general numbers (M1 to M5). */
    Uni<RangeNumbers> numbers(UUID systemId, SessionFilter filter) {
        return query(systemId, filter, query -> query.numbers(filter));
    }

    /** The general numbers of each step of time in a range (M7), also of those without sessions. */
    public Uni<List<Point>> overTime(UUID systemId, SessionFilter filter, TimeStep steps) {
        return beginnings(systemId, filter, steps).chain(beginnings -> query(
                        systemId, filter, query -> query.overTime(filter, beginnings))
                .map(numbers -> IntStream.range(0, numbers.size())
                        .mapToObj(i -> new Point(Times.of(beginnings.get(i).toEpochMilli()), numbers.get(i)))
                        .toList()));
    }

    /** When the steps of a filter's range begin; a range without a beginning begins with the first session that counts, if there is any. */
    public Uni<List<Instant>> beginnings(UUID systemId, SessionFilter filter, TimeStep steps) {
        TimeRange range = filter.time();
        return range.from() != null
                ? Uni.createFrom().item(() -> steps.in(range))
                : query(systemId, filter, query -> Optional.ofNullable(query.first(filter)))
                        .map(first -> first.map(at -> steps.in(range.since(at))).orElse(List.of()));
    }

    /** The durations in buckets (M6); none if no session counts. */
    public Uni<List<Bucket>> distribution(UUID systemId, SessionFilter filter) {
        return query(systemId, filter, query -> query.distribution(filter));
    }

    /** A page of who was active (M9), the last seen first. */
    public Uni<ItemPage<ActiveUser>> activeUsers(
            UUID systemId, SessionFilter filter, @Nullable Cursor after, int most) {
        return preselections
                .of(systemId, filter)
                .chain(preselection -> projection.reading((table, workspace) ->
                        new ActiveUsersQuery(table, workspace, systemId).page(filter, preselection, after, most + 1)))
                .map(found -> ItemPage.of(found, most, ActivePerson::cursor))
                .chain(page -> activeUsers.users(page.items()).map(found -> new ItemPage<>(found, page.next())));
    }

    private <T> Uni<T> query(UUID systemId, SessionFilter filter, Function<NumbersQuery, T> question) {
        return preselections
                .of(systemId, filter)
                .chain(preselection -> projection.reading((table, workspace) ->
                        question.apply(new NumbersQuery(table, workspace, systemId, preselection))));
    }
}
