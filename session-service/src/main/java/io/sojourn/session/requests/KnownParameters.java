package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses parameters of queries that the resource does not take: who mistypes one would get the answer to another question. What a resource takes it
 * says itself, by its annotations. Who may not ask is told that first.
 */
@Provider
@Priority(Priorities.USER + 1000)
public final class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        List<FieldError> errors = given.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new UnknownName(name).error(names))
                .toList();
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.because("Correct the fields named in errors.", errors);
        }
    }

    private static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam own = parameter.getAnnotation(QueryParam.class);
            if (own != null) {
                names.add(own.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                ofBean(parameter.getType()).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> ofBean(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != Object.class, Class::getSuperclass)
                .flatMap(one -> Stream.of(one.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .map(field -> field.getAnnotation(QueryParam.class).value());
    }
}
