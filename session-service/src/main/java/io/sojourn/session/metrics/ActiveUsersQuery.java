package io.sojourn.session.metrics;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.filters.Preselection;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.selection.Selection;
import io.sojourn.session.projection.totals.PersonTimes;
import io.sojourn.session.projection.totals.PersonTotals;
import io.sojourn.session.projection.totals.Workspace;
import io.sojourn.session.requests.Cursor;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the persons with a session that counts and matches (M9), and sums up all that they did in the range. */
final class ActiveUsersQuery {
    private final SessionTable table;
    private final PersonTotals totals;
    private final PersonTimes times;
    private final UUID systemId;

    ActiveUsersQuery(SessionTable table, Workspace workspace, UUID systemId) {
        this.table = table;
        this.totals = workspace.totals();
        this.times = workspace.times();
        this.systemId = systemId;
    }

    /**
     * A page of them, the last seen first.
     *
     * @param preselection of the filter
     * @param after where the page before ended
     */
    List<ActivePerson> page(SessionFilter filter, Preselection preselection, @Nullable Cursor after, int most) {
        if (after != null) {
            after.uuid();
        }
        BitSet chosen = chosen(filter, preselection);
        sumUp(FilterSelection.within(Selection.of(table, systemId), filter.time())
                .took(Long.MIN_VALUE, CountingRule.LONGEST_MS)
                .ofPersons(chosen));
        PriorityQueue<ActivePerson> latest = new PriorityQueue<>(ActivePerson.LATEST_FIRST.reversed());
        for (int i = 0; i < totals.persons(); i++) {
            int number = totals.person(i);
            boolean mayBe = latest.size() < most
                    || times.lastEnd(number) >= latest.element().lastEnd();
            if (mayBe && (after == null || times.lastEnd(number) <= after.at())) {
                add(latest, person(number), after, most);
            }
        }
        List<ActivePerson> page = new ArrayList<>(latest);
        page.sort(ActivePerson.LATEST_FIRST);
        return page;
    }

    private static void add(PriorityQueue<ActivePerson> latest, ActivePerson person, @Nullable Cursor after, int most) {
        if (after == null || person.comesAfter(after)) {
            latest.add(person);
            if (latest.size() > most) {
                latest.remove();
            }
        }
    }

    private BitSet chosen(SessionFilter filter, Preselection preselection) {
        BitSet chosen = new BitSet(table.personBound());
        Selection matching = FilterSelection.of(table, systemId, filter, preselection);
        new CountedSessions(table, filter).each(matching, (chunk, places, count) -> {
            IntBuffer person = table.person().chunk(chunk);
            for (int i = 0; i < count; i++) {
                chosen.set(person.get(places[i]));
            }
        });
        return chosen;
    }

    private void sumUp(Selection sessions) {
        totals.clear(table);
        times.clear(table);
        sessions.each((chunk, places, count) -> {
            IntBuffer person = table.person().chunk(chunk);
            LongBuffer starts = table.startedAt().chunk(chunk);
            LongBuffer durations = table.durationMs().chunk(chunk);
            for (int i = 0; i < count; i++) {
                int place = places[i];
                add(person.get(place), starts.get(place), durations.get(place));
            }
        });
    }

    private void add(int person, long start, long duration) {
        if (totals.sessionsOf(person) == 0) {
            times.begin(person);
        }
        totals.add(person, duration);
        times.add(person, start, start + duration);
    }

    private ActivePerson person(int number) {
        return new ActivePerson(
                table.personId(number),
                totals.sessionsOf(number),
                totals.durationOf(number),
                times.firstStart(number),
                times.lastStart(number),
                times.lastEnd(number));
    }
}
