package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.IntColumn;
import io.sojourn.session.projection.columns.LongColumn;
import io.sojourn.session.projection.columns.SessionTable;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/**
 * How many sessions each person had, and how long they took together. Clearing takes time for the persons that were counted only, so that a query
 * that selects little takes little. For one query at a time.
 */
public final class PersonTotals {
    /** Of each person how many, and how long: side by side, because fetching them is most of the work. */
    private final LongColumn sums;

    private final IntColumn counted;
    private final LongColumn averages;
    private int persons;
    private long allSessions;
    private long allDurations;

    /** Nothing counted, with its room in a file of its own. */
    PersonTotals(ColumnFile file) {
        sums = new LongColumn(file);
        counted = new IntColumn(file);
        averages = new LongColumn(file);
    }

    /** Forgets all, and makes room for the persons of a table. */
    public void clear(SessionTable table) {
        for (int i = 0; i < persons; i++) {
            int person = counted.get(i);
            sums.set(2 * person, 0);
            sums.set(2 * person + 1, 0);
        }
        persons = 0;
        allSessions = 0;
        allDurations = 0;
        sums.ensure(Math.multiplyExact(2, table.personBound()));
        counted.ensure(table.personBound());
    }

    /** Counts some rows of a chunk. */
    public void add(SessionTable table, int chunk, int[] places, int count) {
        IntBuffer person = table.person().chunk(chunk);
        LongBuffer duration = table.durationMs().chunk(chunk);
        for (int i = 0; i < count; i++) {
            add(person.get(places[i]), duration.get(places[i]));
        }
    }

    /** Counts a session. */
    public void add(int person, long duration) {
        long before = sums.get(2 * person);
        if (before == 0) {
            counted.set(persons++, person);
        }
        sums.set(2 * person, before + 1);
        sums.set(2 * person + 1, sums.get(2 * person + 1) + duration);
        allSessions++;
        allDurations += duration;
    }

    /** How many sessions were counted. */
    public long sessions() {
        return allSessions;
    }

    /** How many persons they are of. */
    public int persons() {
        return persons;
    }

    /** How long they took together. */
    public long durationMs() {
        return allDurations;
    }

    /** How many sessions of a person were counted. */
    public long sessionsOf(int person) {
        return sums.get(2 * person);
    }

    /** How long those of a person took together. */
    public long durationOf(int person) {
        return sums.get(2 * person + 1);
    }

    /** One of the persons, by the order in which they came. */
    public int person(int place) {
        return counted.get(place);
    }

    /** The median over persons of their average duration, of an even number the mean of the middle two; null for nobody. */
    public @Nullable Double medianOfAverages() {
        if (persons == 0) {
            return null;
        }
        averages.ensure(persons);
        for (int i = 0; i < persons; i++) {
            int person = counted.get(i);
            averages.set(i, Double.doubleToRawLongBits((double) durationOf(person) / sessionsOf(person)));
        }
        double upper = Double.longBitsToDouble(Ranks.value(averages, persons, persons / 2));
        if (persons % 2 == 1) {
            return upper;
        }
        double lower = Double.longBitsToDouble(Ranks.value(averages, persons, persons / 2 - 1));
        return lower + 0.5 * (upper - lower);
    }
}
