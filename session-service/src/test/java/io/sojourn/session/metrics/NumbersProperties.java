package io.sojourn.session.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.Preselection;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.metrics.Distribution.Bucket;
import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionImage;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.selection.IdOrder;
import io.sojourn.session.projection.selection.LatestSessions;
import io.sojourn.session.projection.selection.LatestSessions.Place;
import io.sojourn.session.projection.selection.ListOrder;
import io.sojourn.session.projection.totals.SeenPerson;
import io.sojourn.session.projection.totals.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Numbers from columns are exactly those of their definitions, whatever the sessions, their changes and the filter. */
@Tag("M1")
@Tag("M5")
@Tag("M6")
@Tag("M7")
@Tag("M9")
@Tag("G7")
class NumbersProperties {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    static final long BEGINNING = 1_760_000_000_000L;
    static final long HOUR = 3_600_000;
    private static final UUID SYSTEM = new UUID(0, 1);
    private static final UUID OTHER_SYSTEM = new UUID(0, 2);
    private static final List<@Nullable String> COUNTRIES = Arrays.asList("DE", "FR", null, "unknown");

    @Property(tries = 60)
    void areThoseOfTheDefinitions(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<UUID, SessionImage> sessions = new LinkedHashMap<>();
        try (ColumnFile file = ColumnFile.in(FOLDER, 1 << 28);
                ColumnFile room = ColumnFile.in(FOLDER, 1 << 28)) {
            SessionTable table = new SessionTable(file);
            for (int i = random.nextInt(400); i > 0; i--) {
                change(random, sessions, table);
            }
            compareSeen(sessions, table);
            Workspace workspace = new Workspace(room);
            for (int i = 0; i < 5; i++) {
                compare(sessions, RandomFilters.next(random), table, workspace);
            }
        }
    }

    private static void change(Random random, Map<UUID, SessionImage> sessions, SessionTable table) {
        UUID id = new UUID(7, random.nextInt(300));
        if (random.nextInt(5) == 0) {
            sessions.remove(id);
            table.remove(id);
        } else {
            SessionImage session = session(random, id);
            sessions.put(id, session);
            table.put(session);
        }
    }

    private static void compareSeen(Map<UUID, SessionImage> sessions, SessionTable table) {
        List<UUID> ids = List.copyOf(sessions.keySet());
        assertThat(SeenPerson.of(table, ids))
                .isEqualTo(ids.stream()
                        .map(id -> seen(sessions, sessions.get(id).personId()))
                        .toList());
    }

    private static SeenPerson seen(Map<UUID, SessionImage> sessions, UUID person) {
        LongSummaryStatistics starts = sessions.values().stream()
                .filter(one -> one.personId().equals(person))
                .mapToLong(SessionImage::startedAt)
                .summaryStatistics();
        return new SeenPerson(person, starts.getMin(), starts.getCount());
    }

    private static void compare(
            Map<UUID, SessionImage> sessions, SessionFilter filter, SessionTable table, Workspace workspace) {
        PlainNumbers plain = new PlainNumbers(
                sessions.values().stream()
                        .filter(PlainFilter.matching(SYSTEM, filter))
                        .toList(),
                leftOut(filter));
        NumbersQuery query = new NumbersQuery(table, workspace, SYSTEM, preselected(filter));
        assertThat(query.numbers(filter)).isEqualTo(plain.numbers());

        List<Bucket> buckets = query.distribution(filter);
        assertThat(buckets.stream().map(Bucket::count))
                .isEqualTo(buckets.stream()
                        .map(bucket -> plain.counted().stream()
                                .filter(one -> bucket.fromMs() <= one.durationMs() && one.durationMs() <= bucket.toMs())
                                .count())
                        .toList());
        assertThat(buckets.stream().mapToLong(Bucket::count).sum())
                .isEqualTo(plain.counted().size());

        compareOverTime(filter, plain, query);

        assertThat(new ActiveUsersQuery(table, workspace, SYSTEM).page(filter, preselected(filter), null, 1_000))
                .containsExactlyElementsOf(active(sessions, filter, plain));
        comparePages(filter, plain, table);
    }

    private static void comparePages(SessionFilter filter, PlainNumbers plain, SessionTable table) {
        assertThat(pages(table, filter.ofCounted(), ListOrder.LAST_EVENT))
                .containsExactlyElementsOf(listed(plain.counted(), PlainFilter::end));
        assertThat(pages(table, filter.ofCounted(), ListOrder.score(PlainFilter.HALF_LIFE)))
                .containsExactlyElementsOf(listed(plain.counted(), PlainFilter::rank));
        Stream.of(LeftOut.values()).filter(reason -> reason != LeftOut.FUTURE).forEach(reason -> assertThat(
                        pages(table, filter.ofLeftOut(reason), ListOrder.LAST_EVENT))
                .containsExactlyElementsOf(listed(plain.leftOutFor(reason), PlainFilter::end)));
    }

    /** Each session that counts is in one step, also one that began before the range. */
    private static void compareOverTime(SessionFilter filter, PlainNumbers plain, NumbersQuery query) {
        Instant from = filter.time().from();
        long first = from == null ? BEGINNING : from.toEpochMilli();
        List<Instant> steps = IntStream.range(0, 30)
                .mapToObj(day -> Instant.ofEpochMilli(first + 5L * day * HOUR))
                .toList();

        List<SessionNumbers> points = query.overTime(filter, steps);

        assertThat(points)
                .isEqualTo(steps.stream()
                        .map(step -> inStep(plain, filter.time(), steps, step))
                        .toList());
        assertThat(points.stream().mapToLong(SessionNumbers::totalSessions).sum())
                .isEqualTo(query.numbers(filter).numbers().totalSessions());
    }

    /** The ids of all pages of a list. */
    private static List<UUID> pages(SessionTable table, SessionFilter filter, ListOrder order) {
        List<Place> places = new ArrayList<>();
        List<Place> page;
        do {
            Place last = places.isEmpty() ? null : places.getLast();
            page = new LatestSessions(table, order, last, 7)
                    .of(FilterSelection.listed(table, SYSTEM, filter, preselected(filter)));
            places.addAll(page);
        } while (!page.isEmpty());
        return places.stream().map(Place::id).toList();
    }

    private static List<UUID> listed(List<SessionImage> sessions, ToLongFunction<SessionImage> at) {
        return sessions.stream()
                .sorted(Comparator.comparingLong(at)
                        .thenComparing(SessionImage::id, IdOrder.ASCENDING)
                        .reversed())
                .map(SessionImage::id)
                .toList();
    }

    private static SessionNumbers inStep(PlainNumbers plain, TimeRange range, List<Instant> steps, Instant step) {
        long from = step.equals(steps.getFirst()) ? Long.MIN_VALUE : step.toEpochMilli();
        long to = step.equals(steps.getLast()) ? Long.MAX_VALUE : step.toEpochMilli() + 5 * HOUR;
        ToLongFunction<SessionImage> at = range.isOfEnds() ? PlainFilter::end : SessionImage::startedAt;
        return PlainNumbers.sessionNumbers(plain.counted().stream()
                .filter(one -> at.applyAsLong(one) >= from && at.applyAsLong(one) < to)
                .toList());
    }

    private static List<ActivePerson> active(
            Map<UUID, SessionImage> sessions, SessionFilter filter, PlainNumbers plain) {
        return plain.counted().stream()
                .map(SessionImage::personId)
                .distinct()
                .map(person -> sessions.values().stream()
                        .filter(one ->
                                one.systemId().equals(SYSTEM) && one.personId().equals(person))
                        .filter(one -> one.durationMs() <= CountingRule.LONGEST_MS)
                        .filter(one -> PlainFilter.inRange(filter.time(), one))
                        .toList())
                .map(NumbersProperties::person)
                .sorted(ActivePerson.LATEST_FIRST)
                .toList();
    }

    private static ActivePerson person(List<SessionImage> all) {
        return new ActivePerson(
                all.getFirst().personId(),
                all.size(),
                all.stream().mapToLong(SessionImage::durationMs).sum(),
                all.stream().mapToLong(SessionImage::startedAt).min().orElseThrow(),
                all.stream().mapToLong(SessionImage::startedAt).max().orElseThrow(),
                all.stream().mapToLong(PlainFilter::end).max().orElseThrow());
    }

    private static SessionImage session(Random random, UUID id) {
        return new SessionImage(
                id,
                random.nextInt(8) == 0 ? OTHER_SYSTEM : SYSTEM,
                new UUID(9, random.nextInt(-20, 20)),
                BEGINNING + random.nextLong(150 * HOUR),
                random.nextInt(20) == 0 ? random.nextLong(14 * HOUR) : random.nextLong(1_000),
                random.nextLong(500),
                random.ints(SessionTable.COUNTS.size(), 0, 9).toArray(),
                random.nextInt(4) == 0 ? random.nextInt(256) : 0,
                -random.nextInt(3_000),
                Arrays.asList(
                        COUNTRIES.get(random.nextInt(4)),
                        "desktop",
                        "Linux",
                        "b" + random.nextInt(3),
                        null,
                        "production",
                        random.nextBoolean() ? "new" : null),
                some(random, "product", "docs", "blog"),
                random.nextBoolean() ? List.of() : some(random, "docs", "blog"),
                some(random, "event:a", "event:b", "content:c", "property:d=e"));
    }

    private static List<String> some(Random random, String... texts) {
        return Stream.of(texts).filter(text -> random.nextBoolean()).toList();
    }

    /** What the database would know of the filter: its person is nobody's former id. */
    private static Preselection preselected(SessionFilter filter) {
        return new Preselection(filter.person() == null ? null : List.of(filter.person()), null, PlainFilter.HALF_LIFE);
    }

    private static int leftOut(SessionFilter filter) {
        return Flags.of(
                filter.bots() == Choice.EXCLUDE, filter.developers() == Choice.EXCLUDE, filter.state() == null, false);
    }
}
