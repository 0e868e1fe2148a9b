package io.sojourn.local.demo.planwise;

import java.util.Map;

/** The API does not do what was asked; carries what the client is told. */
final class RefusedException extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, String> fields;

    RefusedException(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    RefusedException(int status, String code, String detail, Map<String, String> fields) {
        super(detail);
        this.status = status;
        this.code = code;
        this.fields = fields;
    }

    static RefusedException notFound(String what) {
        return new RefusedException(404, "not_found", "There is no such " + what + ".");
    }

    int status() {
        return status;
    }

    /** The problem as JSON; {@code errors} maps each wrong field to what is wrong with it. */
    Map<String, Object> body() {
        return Map.of("status", status, "code", code, "detail", String.valueOf(getMessage()), "errors", fields);
    }
}
