package io.sojourn.session.savedfilters;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.sojourn.session.requests.Times;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A saved filter as it is answered.
 *
 * @param owner who saved it
 * @param own whether that is the caller
 * @param parameters as a query has them, by their names
 * @param version is another one after each change
 */
@Schema(name = "SavedFilter")
record SavedFilterView(
        String id,
        String name,
        String owner,
        boolean own,
        boolean shared,

        @JsonRawValue @Schema(implementation = Map.class, additionalProperties = String.class)
        String parameters,

        long version,
        String changedAt) {
    static SavedFilterView from(SavedFilterEntity filter, String principal) {
        return new SavedFilterView(
                filter.id.toString(),
                filter.name,
                filter.owner,
                filter.owner.equals(principal),
                filter.shared,
                filter.parameters,
                filter.version,
                Times.of(filter.changedAt.toEpochMilli()));
    }
}
