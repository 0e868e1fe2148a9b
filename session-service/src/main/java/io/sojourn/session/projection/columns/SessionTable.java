package io.sojourn.session.projection.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Sessions, a row for each. Many may read while nobody writes. */
public final class SessionTable {
    /** The columns with texts, as the database names them. */
    public static final List<String> TEXTS =
            List.of("country", "device_type", "os", "browser", "channel", "environment", "class");

    /** The columns with counts of events, as the database names them. */
    public static final List<String> COUNTS =
            List.of("page_view_count", "event_count", "click_count", "error_count", "interaction_count");

    private static final int NO_SYSTEM = -1;

    private final Numbering sessions;
    private final Numbering persons;
    private final Numbering systems;
    private final IntColumn system;
    private final IntColumn person;
    private final PersonRows rowsByPerson;
    private final LongColumn startedAt;
    private final LongColumn durationMs;
    private final LongColumn activeMs;
    private final IntColumn flags;
    private final IntColumn activityLevel;
    private final TagColumn sourceTypes;
    private final TagColumn prompts;
    private final TagColumn tags;
    private final Map<String, IntColumn> counts = new LinkedHashMap<>();
    private final Map<String, Dictionary> texts = new LinkedHashMap<>();
    private final Blocks blocks = new Blocks();

    /** Empty, with its room in a file. */
    public SessionTable(ColumnFile file) {
        sessions = new Numbering(file);
        persons = new Numbering(file);
        systems = new Numbering(file);
        system = new IntColumn(file);
        person = new IntColumn(file);
        rowsByPerson = new PersonRows(file);
        startedAt = new LongColumn(file);
        durationMs = new LongColumn(file);
        activeMs = new LongColumn(file);
        flags = new IntColumn(file);
        activityLevel = new IntColumn(file);
        sourceTypes = new TagColumn(file);
        prompts = new TagColumn(file);
        tags = new TagColumn(file);
        COUNTS.forEach(name -> counts.put(name, new IntColumn(file)));
        TEXTS.forEach(name -> texts.put(name, new Dictionary(file)));
    }

    /** Adds a session, or puts it in the place of what was known of it. */
    public void put(SessionImage session) {
        int known = sessions.find(session.id());
        if (known >= 0) {
            rowsByPerson.remove(person.get(known), known);
        }
        int row = sessions.of(session.id());
        int personNumber = persons.of(session.personId());
        ensure(sessions.bound());
        int systemNumber = systems.of(session.systemId());
        system.set(row, systemNumber);
        person.set(row, personNumber);
        rowsByPerson.add(personNumber, row);
        startedAt.set(row, session.startedAt());
        durationMs.set(row, session.durationMs());
        activeMs.set(row, session.activeMs());
        flags.set(row, session.flags());
        activityLevel.set(row, session.activityLevel());
        int count = 0;
        for (IntColumn column : counts.values()) {
            column.set(row, session.counts()[count++]);
        }
        int text = 0;
        for (Dictionary dictionary : texts.values()) {
            dictionary.set(row, session.texts().get(text++));
        }
        sourceTypes.set(row, TagColumn.hashes(session.sourceTypes()));
        prompts.set(row, TagColumn.hashes(session.prompts()));
        tags.set(row, TagColumn.hashes(session.tags()));
        blocks.widen(row, systemNumber, session.startedAt(), session.startedAt() + session.durationMs());
    }

    /** Removes a session, if it is there. */
    public void remove(UUID id) {
        int row = sessions.find(id);
        if (row >= 0) {
            system.set(row, NO_SYSTEM);
            rowsByPerson.remove(person.get(row), row);
            sessions.remove(id);
        }
    }

    /** How many sessions there are. */
    public int size() {
        return sessions.size();
    }

    /** The row of a session; -1 if it is not there. */
    public int row(UUID id) {
        return sessions.find(id);
    }

    /** The session of a row. */
    public UUID id(int row) {
        return sessions.id(row);
    }

    /** One more than the last row. */
    public int rows() {
        return sessions.bound();
    }

    /** One more than the largest number of a person. */
    public int personBound() {
        return persons.bound();
    }

    /** The number of a system; one that no row has if it has no sessions. */
    public int systemNumber(UUID id) {
        int number = systems.find(id);
        return number < 0 ? Integer.MAX_VALUE : number;
    }

    /** The number of a person; -1 if it never had a session. */
    public int personNumber(UUID id) {
        return persons.find(id);
    }

    /** The person that has a number. */
    public UUID personId(int number) {
        return persons.id(number);
    }

    /** Passes on the rows of a person. */
    public void ofPerson(int number, IntConsumer rows) {
        rowsByPerson.each(number, rows);
    }

    /** The systems' numbers. */
    public IntColumn system() {
        return system;
    }

    /** The persons' numbers. */
    public IntColumn person() {
        return person;
    }

    /** Milliseconds since 1970. */
    public LongColumn startedAt() {
        return startedAt;
    }

    /** Milliseconds from the first event to the last. */
    public LongColumn durationMs() {
        return durationMs;
    }

    /** Milliseconds in which something was done. */
    public LongColumn activeMs() {
        return activeMs;
    }

    /** One of {@link #COUNTS}. */
    public IntColumn count(String name) {
        return Objects.requireNonNull(counts.get(name), name);
    }

    /** See {@link Flags}. */
    public IntColumn flags() {
        return flags;
    }

    /** How much was done, see {@link io.sojourn.session.scoring.ActivityScore#level}. */
    public IntColumn activityLevel() {
        return activityLevel;
    }

    /** The types of sources that there are events of. */
    public TagColumn sourceTypes() {
        return sourceTypes;
    }

    /** The types of sources that prompted something (X2). */
    public TagColumn prompts() {
        return prompts;
    }

    /** See S9. */
    public TagColumn tags() {
        return tags;
    }

    /** One of {@link #TEXTS}. */
    public Dictionary text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    /** When the sessions of each block of rows were. */
    public Blocks blocks() {
        return blocks;
    }

    private void ensure(int rows) {
        List.of(system, person, flags, activityLevel).forEach(column -> column.ensure(rows));
        List.of(startedAt, durationMs, activeMs).forEach(column -> column.ensure(rows));
        List.of(sourceTypes, prompts, tags).forEach(column -> column.ensure(rows));
        counts.values().forEach(column -> column.ensure(rows));
        texts.values().forEach(dictionary -> dictionary.column().ensure(rows));
        rowsByPerson.ensure(rows, persons.bound());
    }
}
