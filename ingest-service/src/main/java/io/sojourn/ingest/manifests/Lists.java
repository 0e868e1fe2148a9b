package io.sojourn.ingest.manifests;

import io.sojourn.ingest.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads bounded lists of a part of a manifest. */
final class Lists {
    private Lists() {}

    /** What the objects of a list are read as; empty if the list is absent. */
    static <T> List<T> of(Fields parent, String name, int most, Function<Fields, T> reading) {
        List<?> values = values(parent, name, most);
        List<T> read = new ArrayList<>(values.size());
        for (int index = 0; index < values.size(); index++) {
            read.add(reading.apply(Fields.of(values.get(index), parent.pointer() + "/" + name + "/" + index)));
        }
        return read;
    }

    /** The values of a list; empty if it is absent. */
    static List<?> values(Fields parent, String name, int most) {
        Object value = parent.any(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw parent.invalid(name, "wrong-type", "must be a list");
        }
        if (list.size() > most) {
            throw parent.invalid(
                    name, "too-many", "has " + list.size() + " items, of at most " + most + ": send several parts");
        }
        return list;
    }
}
