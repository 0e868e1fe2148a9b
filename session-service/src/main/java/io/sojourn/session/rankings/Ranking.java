package io.sojourn.session.rankings;

import io.sojourn.session.filters.Conditions;
import io.sojourn.session.requests.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a ranking in SQL, which {@link RankedPlace} tells the places of. All are expressions of a row, none of them null.
 *
 * @param number of what the first have most
 * @param name those that have as much are ordered by
 * @param further what tells rows of one name apart, in its order; short texts
 */
public record Ranking(String number, String name, List<String> further) {
    /** The order of rows whose names are all different. */
    public Ranking(String number, String name) {
        this(number, name, List.of());
    }

    /** The end of a statement that selects rows: those after a place, in the order, one more than a page has. */
    public String page(Conditions parameters, @Nullable Cursor after, int limit) {
        List<String> keys = keys();
        Conditions rows = parameters.beside();
        if (after != null) {
            RankedPlace place = RankedPlace.parse(after, keys.size() - 1);
            List<Object> values = new ArrayList<>(place.texts());
            values.add(place.digest());
            String texts = values.stream().map(parameters::parameter).collect(Collectors.joining(", "));
            rows.and(
                    number + " < %1$s OR " + number + " = %1$s AND (" + String.join(", ", keys) + ") > (" + texts + ")",
                    place.number());
        }
        return " WHERE " + rows.sql() + " ORDER BY " + number + " DESC, " + String.join(", ", keys) + " LIMIT "
                + parameters.parameter(limit + 1);
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys.add("left(" + name + ", " + RankedPlace.BEGINNING + ")");
        keys.addAll(further);
        keys.add("encode(sha256(convert_to(" + name + ", 'UTF8')), 'hex')");
        return keys;
    }
}
