package io.sojourn.session.filters;

import java.util.ArrayList;
import java.util.List;

/** SQL conditions that all have to hold, with their parameters. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters;

    /** Without any. */
    public Conditions() {
        this(new ArrayList<>());
    }

    private Conditions(List<Object> parameters) {
        this.parameters = parameters;
    }

    /** Other conditions of the same statement: their parameters are numbered together. */
    public Conditions beside() {
        return new Conditions(parameters);
    }

    /** Adds a condition whose parameters are written {@code %s}, or {@code %1$s} to use one twice. */
    public Conditions and(String condition, Object... values) {
        Object[] places = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = parameter(values[i]);
        }
        conditions.add(condition.formatted(places));
        return this;
    }

    /** Adds a parameter and tells how it is written. */
    public String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    /** All of them, joined. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The values of all parameters, in the order of their numbers. */
    public Object[] parameters() {
        return parameters.toArray();
    }
}
