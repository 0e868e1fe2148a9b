package io.sojourn.session.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The books of a system's only source, as the API answers them. */
public final class Books {
    private Books() {}

    /** How many there are in each state, with the reason where there is one, and under {@code received} and {@code inTransit}. */
    public static Map<String, Integer> of(String systemId, String what) {
        List<Map<String, Object>> totals = Api.json(
                        "viewer",
                        systemId,
                        "/books?from=2026-01-01T00:00:00Z&what=" + what + "&to=2026-04-01T00:00:00Z")
                .getList("totals");
        return totals.isEmpty() ? Map.of() : counts(totals.getFirst());
    }

    private static Map<String, Integer> counts(Map<String, Object> total) {
        List<?> states = (List<?>) total.get("states");
        Map<String, Integer> counts = states.stream()
                .map(state -> (Map<?, ?>) state)
                .collect(Collectors.toMap(Books::name, state -> (Integer) state.get("count")));
        counts.put("received", (Integer) total.get("received"));
        counts.put("inTransit", (Integer) total.get("inTransit"));
        return counts;
    }

    private static String name(Map<?, ?> state) {
        return state.get("reason") == null
                ? state.get("state").toString()
                : state.get("state") + " " + state.get("reason");
    }
}
