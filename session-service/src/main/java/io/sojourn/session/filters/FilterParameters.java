package io.sojourn.session.filters;

import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.UnknownName;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a filter that is kept, by their names: the grammar is that of {@link FilterRequest}, whatever it grows to. */
public final class FilterParameters {
    private static final Map<String, Field> FIELDS = fields();

    private FilterParameters() {}

    /**
     * Refuses what no query would take.
     *
     * @param within the checks of the part of the request that the parameters are in
     */
    public static void check(Map<String, @Nullable String> parameters, FieldChecks within) {
        FilterRequest request = new FilterRequest();
        parameters.forEach((name, value) -> {
            Field field = FIELDS.get(name);
            UnknownName named = new UnknownName(name);
            within.require(field != null, named.pointer(), "unknown", named.detail(FIELDS.keySet()));
            within.value(value != null && !value.isBlank(), named.pointer());
            if (field != null && value != null) {
                set(request, field, value);
            }
        });
        request.filter(Choice.INCLUDE, Instant.EPOCH, within);
    }

    private static void set(FilterRequest request, Field field, String value) {
        try {
            field.set(request, field.getType() == List.class ? List.of(value) : value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        Stream.of(FilterRequest.class, BoundsRequest.class)
                .flatMap(request -> Stream.of(request.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .forEach(field ->
                        fields.put(field.getAnnotation(QueryParam.class).value(), field));
        return fields;
    }
}
