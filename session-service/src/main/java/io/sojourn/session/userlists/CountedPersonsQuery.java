package io.sojourn.session.userlists;

import io.sojourn.session.filters.Preselection;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.CountedSessions;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.totals.PersonTotals;
import io.sojourn.session.projection.totals.Workspace;
import io.sojourn.session.requests.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whose the sessions are that count and match (M8). */
final class CountedPersonsQuery {
    private final SessionTable table;
    private final PersonTotals totals;
    private final UUID systemId;

    CountedPersonsQuery(SessionTable table, Workspace workspace, UUID systemId) {
        this.table = table;
        this.totals = workspace.totals();
        this.systemId = systemId;
    }

    /**
     * A page of the persons, the one with the most sessions first.
     *
     * @param preselection of the filter
     * @param after where the page before ended
     */
    List<CountedPerson> page(SessionFilter filter, Preselection preselection, @Nullable Cursor after, int most) {
        if (after != null) {
            after.uuid();
        }
        totals.clear(table);
        new CountedSessions(table, filter)
                .each(
                        FilterSelection.of(table, systemId, filter, preselection),
                        (chunk, places, count) -> totals.add(table, chunk, places, count));
        PriorityQueue<CountedPerson> first = new PriorityQueue<>(CountedPerson.MOST_FIRST.reversed());
        for (int i = 0; i < totals.persons(); i++) {
            int number = totals.person(i);
            CountedPerson person =
                    new CountedPerson(table.personId(number), totals.sessionsOf(number), totals.durationOf(number));
            if (after == null || person.comesAfter(after)) {
                first.add(person);
                if (first.size() > most) {
                    first.remove();
                }
            }
        }
        List<CountedPerson> page = new ArrayList<>(first);
        page.sort(CountedPerson.MOST_FIRST);
        return page;
    }
}
