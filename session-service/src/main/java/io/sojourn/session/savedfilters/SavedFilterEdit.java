package io.sojourn.session.savedfilters;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.filters.FilterParameters;
import io.sojourn.session.requests.FieldChecks;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a saved filter to be.
 *
 * @param parameters as a query has them, by their names
 * @param shared whether all of the system see it; as it was if left out, of new ones only its owner
 * @param version the one that was read before, so that nobody's change is lost; not of new ones
 */
@Schema(name = "SavedFilterEdit")
record SavedFilterEdit(
        @Nullable String name,
        @Nullable Map<String, @Nullable String> parameters,
        @Nullable Boolean shared,
        @Nullable Long version) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PARAMETERS = 20_000;

    /** Writes it to a stored filter, if it is one by the grammar of queries. */
    void applyTo(SavedFilterEntity filter) {
        FieldChecks checks = new FieldChecks()
                .text(name, "/name", LONGEST_NAME)
                .require(parameters != null, "/parameters", "object", "Give the parameters as an object of texts.");
        Map<String, @Nullable String> given = parameters == null ? Map.of() : new TreeMap<>(parameters);
        FilterParameters.check(given, checks.within("/parameters"));
        String json = new String(MessageJson.write(given), StandardCharsets.UTF_8);
        checks.require(
                        json.length() <= LONGEST_PARAMETERS,
                        "/parameters",
                        "size",
                        "Give at most " + LONGEST_PARAMETERS + " characters in all.")
                .done();
        filter.name = name == null ? "" : name.strip();
        filter.parameters = json;
        filter.shared = shared == null ? filter.shared : shared;
    }

    /** Refuses a change that does not say of which version it is. */
    long changedVersion() {
        new FieldChecks()
                .require(version != null, "/version", "required", "Give the version that you read before.")
                .done();
        return version == null ? 0 : version;
    }
}
