package io.sojourn.playback.json;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a small JSON object by name, each value as it is written. */
public final class Members {
    private final Map<String, byte[]> values = new LinkedHashMap<>();

    private Members() {}

    /** Those of an object. */
    public static Members of(byte[] object) {
        Members members = new Members();
        new Json(object).members((name, value) -> members.values.put(name, value.bytes()));
        return members;
    }

    /** None yet. */
    public static Members none() {
        return new Members();
    }

    /** Null if it is not there. */
    public byte @Nullable [] get(String name) {
        return values.get(name);
    }

    /** Another value if it is not there. */
    public byte[] getOrDefault(String name, byte[] otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** All of them, as they are written. */
    public Collection<byte[]> values() {
        return Collections.unmodifiableCollection(values.values());
    }

    /** It keeps its place if it has one, and else stands behind all others. */
    public void replace(String name, byte[] value) {
        values.put(name, value);
    }

    /** Answers what it was, null if it was not there. */
    public byte @Nullable [] remove(String name) {
        return values.remove(name);
    }

    /** As an object. */
    public byte[] written() {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write('{');
        values.forEach((name, value) -> {
            if (object.size() > 1) {
                object.write(',');
            }
            object.writeBytes(Json.bytes("\"" + name + "\":"));
            object.writeBytes(value);
        });
        object.write('}');
        return object.toByteArray();
    }
}
