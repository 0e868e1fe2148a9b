package io.sojourn.playback.notes;

import io.sojourn.playback.requests.FieldChecks;
import io.sojourn.playback.sessions.SessionInterval;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a note to be; of a change, what is left out stays.
 *
 * @param at the moment of the session that it is about, in the server's time
 * @param version the one that was read before, so that no change is lost; not of new notes
 */
@Schema(name = "NoteEdit")
record NoteEdit(
        @Schema(format = "date-time") @Nullable String at,
        @Nullable String text,
        @Nullable Long version) {
    private static final int LONGEST_TEXT = 4_000;
    /** Recordings begin and end with pages, sessions with events: what a player shows of a session is a little longer. */
    private static final Duration AROUND = Duration.ofHours(1);

    /** Writes all of it to a new note. */
    void writeTo(NoteEntity note, SessionInterval session) {
        FieldChecks checks = new FieldChecks()
                .require(at != null, "/at", "required", "Give the moment of the session.")
                .text(text, "/text", LONGEST_TEXT);
        apply(note, session, checks);
    }

    /** Writes what it changes to a note. */
    void applyTo(NoteEntity note, SessionInterval session) {
        FieldChecks checks = new FieldChecks();
        if (text != null) {
            checks.text(text, "/text", LONGEST_TEXT);
        }
        apply(note, session, checks);
    }

    /** Refuses a change that does not say of which version it is. */
    long changedVersion() {
        new FieldChecks()
                .require(version != null, "/version", "required", "Give the version that you read before.")
                .done();
        return version == null ? 0 : version;
    }

    private void apply(NoteEntity note, SessionInterval session, FieldChecks checks) {
        Instant moment = checks.time(at, "/at");
        checks.require(
                        moment == null || isIn(session, moment),
                        "/at",
                        "range",
                        "Give a moment of the session: it is too far from its first and last event.")
                .done();
        note.at = moment == null ? note.at : moment;
        note.text = text == null ? note.text : text.strip();
    }

    private static boolean isIn(SessionInterval session, Instant moment) {
        return !moment.isBefore(session.startedAt().minus(AROUND))
                && !moment.isAfter(session.endedAt().plus(AROUND));
    }
}
