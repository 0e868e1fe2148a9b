package io.sojourn.local.demo.planwise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the fields of a request and collects all that is wrong with them, so that a person sees it at once. */
final class Form {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int EMAIL_LIMIT = 120;

    private final JsonNode body;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Form(JsonNode body) {
        this.body = body;
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    String text(String field, String label, int limit) {
        String value = raw(field);
        if (value.isEmpty()) {
            wrong(field, label + " is missing.");
        } else if (value.length() > limit) {
            wrong(field, label + " has more than " + limit + " characters.");
        }
        return value;
    }

    String email(String field) {
        String value = raw(field);
        if (!EMAIL.matcher(value).matches() || value.length() > EMAIL_LIMIT) {
            wrong(field, "Enter an e-mail address like name@company.com.");
        }
        return value;
    }

    String oneOf(String field, List<String> choices, String fallback) {
        String value = has(field) ? raw(field) : fallback;
        if (!choices.contains(value)) {
            wrong(field, "Choose one of: " + String.join(", ", choices) + ".");
        }
        return value;
    }

    String raw(String field) {
        return body.path(field).asText("").strip();
    }

    void wrong(String field, String detail) {
        errors.putIfAbsent(field, detail);
    }

    /** Refuses the request if anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw new RefusedException(422, "invalid", "Please check the marked fields.", Map.copyOf(errors));
        }
    }
}
