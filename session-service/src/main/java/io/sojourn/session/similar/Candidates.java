package io.sojourn.session.similar;

import io.sojourn.session.projection.columns.Chunks;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.columns.TagColumn;
import io.sojourn.session.projection.selection.ListOrder;
import io.sojourn.session.projection.selection.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions that are worth to be compared: of the latest ones those that have the rarest tags in common with a session, and if these are few, the
 * latest with about as many page views.
 */
final class Candidates {
    /** So many of the latest sessions are looked at. */
    static final int MOST_SEEN = 100_000;
    /** So many are compared. */
    static final int MOST = 500;

    private final SessionTable table;
    private final int person;
    private final int pageViews;
    private final long[] wanted;
    private final int[] sessionsWith;
    private final List<Match> matches = new ArrayList<>();
    private final List<Integer> alike = new ArrayList<>();
    private int seen;

    /** For a session of a person, with its tags. */
    Candidates(SessionTable table, UUID sessionId, UUID personId, List<String> tags) {
        this.table = table;
        this.person = table.personNumber(personId);
        int row = table.row(sessionId);
        this.pageViews = row < 0 ? 1 : table.count("page_view_count").get(row);
        this.wanted = TagColumn.hashes(tags.subList(0, Math.min(tags.size(), Long.SIZE)));
        this.sessionsWith = new int[wanted.length];
    }

    /** Their places, in no order. */
    List<Place> since(long from, UUID systemId) {
        Selection.of(table, systemId)
                .startedWithin(from, Long.MAX_VALUE)
                .flagged(Flags.BOT, false)
                .latestFirst(ListOrder.START, () -> seen < MOST_SEEN ? Long.MIN_VALUE : Long.MAX_VALUE, this::look);
        List<Integer> rows = new ArrayList<>(best());
        alike.stream()
                .filter(row -> !rows.contains(row))
                .limit(MOST - rows.size())
                .forEach(rows::add);
        return rows.stream()
                .map(row -> new Place(table.id(row), table.startedAt().get(row)))
                .toList();
    }

    private void look(int chunk, int[] places, int count) {
        for (int i = 0; i < count; i++) {
            int row = Chunks.row(chunk, places[i]);
            if (table.person().get(row) != person) {
                look(row);
            }
        }
    }

    private void look(int row) {
        seen++;
        long shared = table.tags().shared(row, wanted);
        for (long rest = shared; rest != 0; rest &= rest - 1) {
            sessionsWith[Long.numberOfTrailingZeros(rest)]++;
        }
        if (shared != 0) {
            matches.add(new Match(row, shared));
        }
        int views = table.count("page_view_count").get(row);
        if (alike.size() < MOST && views > 0 && views <= 2 * pageViews && pageViews <= 2 * views) {
            alike.add(row);
        }
    }

    private List<Integer> best() {
        Comparator<Weighed> lightestFirst =
                Comparator.comparingDouble(Weighed::weight).thenComparingLong(Weighed::startedAt);
        PriorityQueue<Weighed> best = new PriorityQueue<>(lightestFirst);
        for (Match match : matches) {
            Weighed next = new Weighed(
                    match.row, weight(match.shared), table.startedAt().get(match.row));
            @Nullable Weighed least = best.size() < MOST ? null : best.element();
            if (least == null || lightestFirst.compare(next, least) > 0) {
                best.add(next);
                if (best.size() > MOST) {
                    best.remove();
                }
            }
        }
        return best.stream().map(Weighed::row).toList();
    }

    private double weight(long shared) {
        double weight = 0;
        for (long rest = shared; rest != 0; rest &= rest - 1) {
            double rare = Math.log(1 + (double) seen / sessionsWith[Long.numberOfTrailingZeros(rest)]);
            weight += rare * rare;
        }
        return weight;
    }

    /** Where a session is stored. */
    record Place(UUID id, long startedAt) {}

    private record Match(int row, long shared) {}

    private record Weighed(int row, double weight, long startedAt) {}
}
