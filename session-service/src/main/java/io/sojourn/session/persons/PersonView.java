package io.sojourn.session.persons;

import io.sojourn.database.Row;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.Times;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param userId null while not identified
 * @param anonymousIds of up to 20 of its browsers and devices
 * @param lastSeenAt the last event's time
 */
@Schema(name = "ListedPerson")
record PersonView(
        String id,
        @Nullable String userId,
        List<String> anonymousIds,
        long sessionCount,
        @Nullable String firstSeenAt,
        @Nullable String lastSeenAt) {
    private static final int KEY = 1;

    /** The columns in the order of the fields, but the person's key after its id. */
    static PersonView from(Row row) {
        return new PersonView(
                row.id(0).toString(),
                row.textOrNull(2),
                List.of(row.texts(3)),
                row.number(4),
                Times.ofNullable(row.timeOrNull(5)),
                Times.ofNullable(row.timeOrNull(6)));
    }

    /** Where a page of the list begins after this row. */
    static Cursor cursor(Row row) {
        return new Cursor(0, row.text(KEY));
    }
}
