package io.sojourn.gateway.apidocument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods each path of the API takes; a path without parameters is preferred to one with.
 *
 * @param entries the paths, those without parameters first
 */
record DocumentedPaths(List<Entry> entries) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");
    /** Served beside what is described. */
    private static final List<Entry> FILES = List.of(new Entry(
            Pattern.compile("/sojourn\\.js|/recorder/.*|/openapi|/docs"),
            new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"))));

    /** Reads the member "paths" of an API document. */
    static DocumentedPaths of(JsonNode paths) {
        List<Entry> plain = new ArrayList<>(FILES);
        List<Entry> withParameters = new ArrayList<>();
        paths.properties().forEach(path -> {
            boolean plainPath = !path.getKey().contains("{");
            (plainPath ? plain : withParameters).add(new Entry(pattern(path.getKey()), methods(path.getValue())));
        });
        plain.addAll(withParameters);
        return new DocumentedPaths(plain);
    }

    /** The methods that a path takes, in the alphabet's order; empty if it is not described. */
    Optional<Set<String>> methodsOf(String path) {
        return entries.stream()
                .filter(entry -> entry.path().matcher(path).matches())
                .findFirst()
                .map(Entry::methods);
    }

    private static Pattern pattern(String template) {
        String[] fixed = PARAMETER.split(template, -1);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < fixed.length; i++) {
            pattern.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(fixed[i]));
        }
        return Pattern.compile(pattern.toString());
    }

    /** HEAD goes where GET goes, and browsers ask by OPTIONS before they call. */
    private static Set<String> methods(JsonNode item) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        item.fieldNames().forEachRemaining(name -> {
            String method = name.toUpperCase(Locale.ROOT);
            if (METHODS.contains(method)) {
                methods.add(method);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private record Entry(Pattern path, Set<String> methods) {}
}
