package io.sojourn.session.persons;

import io.sojourn.database.Row;
import io.sojourn.session.requests.Times;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of device that a person used, as far as its sessions tell it apart from others. */
@Schema(name = "UsedDevice")
record UsedDevice(
        @Nullable String type,
        @Nullable String os,
        @Nullable String browser,
        @Nullable String screen,
        long sessionCount,
        String firstSeenAt,
        String lastSeenAt) {

    /** The columns in the order of the fields. */
    static UsedDevice from(Row row) {
        return new UsedDevice(
                row.textOrNull(0),
                row.textOrNull(1),
                row.textOrNull(2),
                row.textOrNull(3),
                row.number(4),
                Times.of(row.time(5)),
                Times.of(row.time(6)));
    }
}
