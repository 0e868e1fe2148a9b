package io.sojourn.session.prompting;

import io.sojourn.database.Row;
import io.sojourn.session.rankings.RankedPlace;
import io.sojourn.session.requests.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page, document or e-mail with what it prompted, counted in sessions.
 *
 * @param sourceType of the source that it is on; a page that sources of several types have is as many rows
 * @param page its address without query and fragment; of e-mails the subject, or the name of the event
 * @param event a custom event on the product that was done afterwards; null for all that was done, so for each session that it prompted
 * @param sessions in how many sessions that count
 * @param persons of how many persons
 */
@Schema(name = "Prompting")
record Prompting(String sourceType, String page, @Nullable String event, long sessions, long persons) {

    /** The columns in the order of the fields. */
    static Prompting from(Row row) {
        return new Prompting(row.text(0), row.text(1), row.textOrNull(2), row.number(3), row.number(4));
    }

    /** Where the page after it begins. */
    Cursor cursor() {
        return RankedPlace.of(sessions, page, event == null ? "" : event, sourceType)
                .cursor();
    }
}
