package io.sojourn.session.overview;

import io.sojourn.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the sessions that count hold together.
 *
 * @param activeUsers distinct persons with a session
 * @param interactions with in-app content
 * @param sessionsWithErrors those in which an exception was met
 */
@Schema(name = "OverviewNumbers")
record OverviewNumbers(
        long activeUsers,
        long sessions,
        long events,
        long pageViews,
        long interactions,
        long errors,
        long sessionsWithErrors) {

    /** The columns in the order of the fields. */
    static OverviewNumbers from(Row row) {
        return new OverviewNumbers(
                row.number(0),
                row.number(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6));
    }
}
