package io.sojourn.ingest.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON object of few fields in the order they came: two arrays, looked through from the first. Values may be null. */
final class CompactObject extends AbstractMap<String, @Nullable Object> {
    /** Objects with more fields are hash maps: looking through them would take too long. */
    static final int MOST = 32;

    private static final int FIRST = 4;
    private static final String[] NO_NAMES = {};
    private static final @Nullable Object[] NO_VALUES = {};

    /** Empty objects have no arrays: a body of nothing but these would take fifty times its own length. */
    private String[] names = NO_NAMES;

    private @Nullable Object[] values = NO_VALUES;
    private int size;
    /** A bit for each name that is there: most names that are asked for are not. */
    private long present;

    /** Puts a field; of a name that comes twice, the last value stays. Answers the object to go on with. */
    Map<String, @Nullable Object> with(String name, @Nullable Object value) {
        int at = indexOf(name);
        if (at >= 0) {
            values[at] = value;
            return this;
        }
        if (size == MOST) {
            Map<String, @Nullable Object> larger = new LinkedHashMap<>(this);
            larger.put(name, value);
            return larger;
        }
        append(name, value);
        return this;
    }

    @Override
    public @Nullable Object get(Object name) {
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public @Nullable Object put(String name, @Nullable Object value) {
        throw new UnsupportedOperationException("What was sent is left as it is: copy it");
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private void append(String name, @Nullable Object value) {
        if (size == names.length) {
            int larger = Math.max(FIRST, 2 * size);
            names = Arrays.copyOf(names, larger);
            values = Arrays.copyOf(values, larger);
        }
        names[size] = name;
        values[size++] = value;
        present |= 1L << name.hashCode();
    }

    private int indexOf(Object name) {
        int hash = name.hashCode();
        if ((present & 1L << hash) == 0) {
            return -1;
        }
        for (int i = 0; i < size; i++) {
            String known = names[i];
            if (known.hashCode() == hash && known.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The fields, in order. */
    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public Map.Entry<String, @Nullable Object> next() {
                    if (next >= size) {
                        throw new NoSuchElementException();
                    }
                    return new SimpleImmutableEntry<>(names[next], values[next++]);
                }
            };
        }
    }
}
