package io.sojourn.session.metrics;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.filters.Preselection;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.metrics.Distribution.Bucket;
import io.sojourn.session.projection.columns.Chunks;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.selection.Selection;
import io.sojourn.session.projection.totals.GroupedRows;
import io.sojourn.session.projection.totals.PersonTotals;
import io.sojourn.session.projection.totals.Workspace;
import java.nio.LongBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Computes the numbers about the sessions that match a filter, exactly, from the columns. */
final class NumbersQuery {
    private final SessionTable table;
    private final Workspace workspace;
    private final UUID systemId;
    private final Preselection preselection;

    /**
     * On the columns.
     *
     * @param preselection of the filter
     */
    NumbersQuery(SessionTable table, Workspace workspace, UUID systemId, Preselection preselection) {
        this.table = table;
        this.workspace = workspace;
        this.systemId = systemId;
        this.preselection = preselection;
    }

    /** The general numbers (M1 to M5). */
    RangeNumbers numbers(SessionFilter filter) {
        PersonTotals totals = workspace.totals();
        totals.clear(table);
        CountedSessions counted = counting(filter);
        counted.each(matching(filter), (chunk, places, count) -> totals.add(table, chunk, places, count));
        return new RangeNumbers(SessionNumbers.of(totals), counted.excluded(later(filter)), CountingRule.LONGEST_MS);
    }

    private long later(SessionFilter filter) {
        LongAdder later = new LongAdder();
        matching(filter.at(filter.time().later())).each((chunk, places, count) -> later.add(count));
        return later.sum();
    }

    private CountedSessions counting(SessionFilter filter) {
        return new CountedSessions(table, filter);
    }

    /**
     * The general numbers of steps of time (M7): each session is in one of them, that of its start, or of its end where the range is of ends.
     *
     * @param beginnings of the steps, in their order; each ends where the next one begins. What began before the first one and goes on in it is in it
     */
    List<SessionNumbers> overTime(SessionFilter filter, List<Instant> beginnings) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        GroupedRows byStep = workspace.groups();
        byStep.clear(beginnings.size());
        Steps steps = new Steps(beginnings);
        counting(filter).each(matching(filter), (chunk, places, count) -> {
            IntToLongFunction instants = instants(filter.time(), chunk);
            for (int i = 0; i < count; i++) {
                byStep.add(Chunks.row(chunk, places[i]), steps.of(instants.applyAsLong(places[i])));
            }
        });
        byStep.sort();
        SessionNumbers[] numbers = new SessionNumbers[beginnings.size()];
        Arrays.setAll(numbers, step -> numbers(byStep, step));
        return List.of(numbers);
    }

    /** When the first session began that counts, or ended where the range is of ends; null if none counts. */
    @Nullable
    Instant first(SessionFilter filter) {
        LongAccumulator first = new LongAccumulator(Math::min, Long.MAX_VALUE);
        counting(filter).each(matching(filter), (chunk, places, count) -> {
            IntToLongFunction instants = instants(filter.time(), chunk);
            for (int i = 0; i < count; i++) {
                first.accumulate(instants.applyAsLong(places[i]));
            }
        });
        return first.get() == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first.get());
    }

    /** By the places of sessions in a chunk when they are: when they began, or ended where the range is of ends. */
    private IntToLongFunction instants(TimeRange range, int chunk) {
        LongBuffer starts = table.startedAt().chunk(chunk);
        LongBuffer durations = table.durationMs().chunk(chunk);
        return range.isOfEnds() ? place -> starts.get(place) + durations.get(place) : starts::get;
    }

    /** The durations in buckets (M6); none if no session counts. */
    List<Bucket> distribution(SessionFilter filter) {
        Span span = new Span();
        counting(filter).each(matching(filter), (chunk, places, count) -> {
            LongBuffer durations = table.durationMs().chunk(chunk);
            for (int i = 0; i < count; i++) {
                span.add(durations.get(places[i]));
            }
        });
        if (span.longest < span.shortest) {
            return List.of();
        }
        long[] buckets = new long[Distribution.BUCKETS];
        counting(filter).each(matching(filter), (chunk, places, count) -> {
            LongBuffer durations = table.durationMs().chunk(chunk);
            for (int i = 0; i < count; i++) {
                buckets[Distribution.bucket(span.shortest, span.longest, durations.get(places[i]))]++;
            }
        });
        return Distribution.of(span.shortest, span.longest, buckets);
    }

    private SessionNumbers numbers(GroupedRows byStep, int step) {
        PersonTotals totals = workspace.totals();
        totals.clear(table);
        byStep.each(
                step,
                row -> totals.add(table.person().get(row), table.durationMs().get(row)));
        return SessionNumbers.of(totals);
    }

    private Selection matching(SessionFilter filter) {
        return FilterSelection.of(table, systemId, filter, preselection);
    }

    /** The shortest and the longest duration so far. */
    private static final class Span {
        private long shortest = Long.MAX_VALUE;
        private long longest = Long.MIN_VALUE;

        void add(long duration) {
            shortest = Math.min(shortest, duration);
            longest = Math.max(longest, duration);
        }
    }

    /** Tells the step of an instant; most often it is that of the instant before. */
    private static final class Steps {
        private final long[] beginnings;
        private int last;

        Steps(List<Instant> beginnings) {
            this.beginnings =
                    beginnings.stream().mapToLong(Instant::toEpochMilli).toArray();
        }

        /** Its number; that of the first one for what is before. */
        int of(long at) {
            if (beginnings[last] > at || last + 1 < beginnings.length && beginnings[last + 1] <= at) {
                int found = Arrays.binarySearch(beginnings, at);
                last = Math.max(0, found >= 0 ? found : -found - 2);
            }
            return last;
        }
    }
}
