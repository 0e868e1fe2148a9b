package io.sojourn.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A kind of problem that a service can answer with. Each service has one enum of them, which is its error reference;
 * the problem's stable {@code type} is made from the constant's name.
 */
public interface ProblemType {
    /** The constant's name, as enums have it. */
    String name();

    /** One short sentence, the same for each problem of this type. */
    String title();

    /** The HTTP status code. */
    int status();

    /** The stable URI of this type, as in {@code urn:sojourn:problem:source-not-found}. */
    default URI type() {
        return URI.create(
                "urn:sojourn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * The problem to throw.
     *
     * @param detail what is wrong here and what to do about it
     */
    default HttpProblem because(String detail) {
        return builder(detail).build();
    }

    /** The problem to throw, with the fields that are wrong. */
    default HttpProblem because(String detail, List<FieldError> errors) {
        return builder(detail).with("errors", errors).build();
    }

    /** The problem to build on, for those that carry headers too. */
    default HttpProblem.Builder builder(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title())
                .withStatus(status())
                .withDetail(detail);
    }
}
