package io.sojourn.session.sessions;

import java.util.ArrayList;
import java.util.List;

/** SQL conditions that all have to hold, with their parameters. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition whose parameters are written {@code %s}, or {@code %1$s} to use one twice. */
    Conditions and(String condition, Object... values) {
        Object[] places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = parameter(values[i]);
        }
        conditions.add(condition.formatted(places));
        return this;
    }

    /** Adds a parameter and tells how it is written. */
    String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
