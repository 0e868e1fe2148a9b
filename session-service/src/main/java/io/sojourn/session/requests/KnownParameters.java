package io.sojourn.session.requests;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses parameters of queries that would be passed over: that the resource does not take, that are there more often than it takes them, that have no
 * value. Who asks so would get the answer to another question. What a resource takes it says itself, by its annotations: a list may be there several
 * times, and what is empty as a rule may be empty. Who may not ask is told that first.
 */
@Provider
@Priority(Priorities.USER + 1000)
public final class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Map<String, Taken>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Taken> takes = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        FieldChecks checks = new FieldChecks();
        new TreeMap<>(given).forEach((name, values) -> check(checks, new UnknownName(name), values, takes));
        checks.done();
    }

    private static void check(FieldChecks checks, UnknownName name, List<String> values, Map<String, Taken> takes) {
        Taken taken = takes.get(name.name());
        if (taken == null) {
            checks.require(false, name.pointer(), "unknown", name.detail(takes.keySet()));
            return;
        }
        checks.require(taken.several() || values.size() == 1, name.pointer(), "once", "Give the parameter once.")
                .value(taken.empty() || values.stream().noneMatch(String::isBlank), name.pointer());
    }

    private static Map<String, Taken> of(Method method) {
        Map<String, Taken> takes = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(takes, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType()).forEach(field -> add(takes, field, field.getType()));
            }
        }
        return takes;
    }

    private static void add(Map<String, Taken> takes, AnnotatedElement parameter, Class<?> type) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
            takes.put(
                    query.value(),
                    new Taken(type == List.class, usual != null && usual.value().isEmpty()));
        }
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, one -> one != Object.class, Class::getSuperclass)
                .flatMap(one -> Stream.of(one.getDeclaredFields()));
    }

    /**
     * How a parameter is taken.
     *
     * @param several whether it may be there several times
     * @param empty whether it may have no value
     */
    private record Taken(boolean several, boolean empty) {}
}
