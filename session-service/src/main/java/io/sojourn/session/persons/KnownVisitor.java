package io.sojourn.session.persons;

import io.sojourn.database.Row;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.requests.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A browser or device that is known to be a person's, with whose its history is (X6).
 *
 * @param anonymousId null for the events of a user that no browser sent
 * @param firstSeenAt its first event's time, null if none is kept any more
 * @param lastSeenAt its last event's time
 */
@Schema(name = "KnownVisitor")
record KnownVisitor(
        @Nullable String anonymousId,
        @Nullable String firstSeenAt,
        @Nullable String lastSeenAt,
        List<Owner> owners) {

    /** From rows by visitor and then in time: visitor's id, key, first and last seen, and each owner from when, until when, id, user id. */
    static List<KnownVisitor> from(List<Row> rows, UUID person) {
        Map<Long, KnownVisitor> visitors = new LinkedHashMap<>();
        for (Row row : rows) {
            visitors.computeIfAbsent(row.number(0), id -> from(row)).owners.add(Owner.from(row, person));
        }
        return List.copyOf(visitors.values());
    }

    private static KnownVisitor from(Row row) {
        return new KnownVisitor(
                VisitorKey.anonymousIdIn(row.text(1)),
                Times.ofNullable(row.timeOrNull(2)),
                Times.ofNullable(row.timeOrNull(3)),
                new ArrayList<>());
    }

    /**
     * Who a visitor was for a time; several, one after the other, where users share a browser.
     *
     * @param from null from the beginning: what was done before the user was known is the user's, too
     * @param until null if it is so to this day
     * @param self whether it is the person that was asked for
     */
    @Schema(name = "VisitorOwner")
    record Owner(
            String personId,
            @Nullable String userId,
            @Nullable String from,
            @Nullable String until,
            boolean self) {
        static Owner from(Row row, UUID person) {
            return new Owner(
                    row.id(6).toString(),
                    row.textOrNull(7),
                    Times.ofNullable(row.timeOrNull(4)),
                    Times.ofNullable(row.timeOrNull(5)),
                    row.id(6).equals(person));
        }
    }
}
