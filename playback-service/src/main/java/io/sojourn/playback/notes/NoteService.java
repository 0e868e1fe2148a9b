package io.sojourn.playback.notes;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.sessions.WholeSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps notes. All who may see a session read its notes; each is changed and removed by its author only (P10). */
@ApplicationScoped
class NoteService {
    private static final int MOST = 500;

    private final Database database;
    private final DatabaseContext context;
    private final NoteStore notes;
    private final Clock clock;

    @Inject
    NoteService(Database database, DatabaseContext context, NoteStore notes, Clock clock) {
        this.database = database;
        this.context = context;
        this.notes = notes;
        this.clock = clock;
    }

    /** The notes of a session, by their moments. */
    Uni<List<NoteView>> of(WholeSession session, Author reader) {
        return context.apart(() -> database.inTransaction((open, sql) -> notes.of(open, session)))
                .map(found -> found.stream()
                        .map(note -> NoteView.from(note, reader.principal()))
                        .toList());
    }

    /** Adds a note. */
    Uni<NoteView> add(WholeSession session, Author author, NoteEdit edit) {
        NoteEntity note = new NoteEntity();
        edit.writeTo(note, session.interval());
        note.id = UUID.randomUUID();
        note.systemId = session.interval().systemId();
        note.sessionId = session.interval().sessionId();
        note.author = author.principal();
        note.authorName = author.name();
        note.createdAt = clock.instant();
        return context.apart(() -> database.inTransaction((open, sql) -> notes.count(open, session)
                        .invoke(NoteService::requireRoom)
                        .chain(() -> open.persist(note))))
                .replaceWith(() -> NoteView.from(note, author.principal()));
    }

    /** Changes a note. */
    Uni<NoteView> change(WholeSession session, UUID id, Author author, NoteEdit edit) {
        long version = edit.changedVersion();
        return context.apart(() -> database.inTransaction((open, sql) -> own(open, session, id, author)
                .map(note -> {
                    requireVersion(version, note);
                    edit.applyTo(note, session.interval());
                    note.version++;
                    note.editedAt = clock.instant();
                    return NoteView.from(note, author.principal());
                })
                .call(open::flush)));
    }

    /** Removes a note. */
    Uni<Void> remove(WholeSession session, UUID id, Author author) {
        return context.apart(() -> database.inTransaction(
                (open, sql) -> own(open, session, id, author).chain(open::remove)));
    }

    private Uni<NoteEntity> own(Mutiny.Session open, WholeSession session, UUID id, Author author) {
        return notes.locked(open, session, id)
                .onItem()
                .ifNull()
                .failWith(() -> PlaybackProblem.NOTE_NOT_FOUND.because(
                        "The session has no note with this id; it may have been removed."))
                .invoke(note -> {
                    if (!note.author.equals(author.principal())) {
                        throw PlaybackProblem.NOT_YOUR_NOTE.because(
                                "Only who wrote a note changes and removes it; write one of your own.");
                    }
                });
    }

    private static void requireVersion(long version, NoteEntity note) {
        if (version != note.version) {
            throw PlaybackProblem.NOTE_CHANGED.because(
                    "The note was changed meanwhile; load it again, and make your change there.");
        }
    }

    private static void requireRoom(long written) {
        if (written >= MOST) {
            throw PlaybackProblem.TOO_MANY_NOTES.because("The session has " + MOST + " notes; remove one first.");
        }
    }
}
