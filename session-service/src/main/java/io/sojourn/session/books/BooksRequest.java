package io.sojourn.session.books;

import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.session.books.BooksStore.BooksRange;
import io.sojourn.session.requests.FieldChecks;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of the books, as it came. */
public class BooksRequest {
    private static final Duration DEFAULT_RANGE = Duration.ofHours(1);
    private static final Duration LONGEST_RANGE = Duration.ofDays(100);

    @QueryParam("from")
    @Parameter(description = "First minute of receipt, ISO 8601; an hour before the end by default")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "First minute that is too late, ISO 8601; now by default")
    @Nullable
    String to;

    @QueryParam("sourceId")
    @Parameter(description = "Only this source")
    @Nullable
    String sourceId;

    @QueryParam("what")
    @Parameter(description = "events or chunks; both by default")
    @Nullable
    String what;

    /** What is looked up, in whole minutes: those that the times lie in are part of it. */
    BooksRange range(Instant now) {
        FieldChecks checks = new FieldChecks();
        Instant end = Objects.requireNonNullElse(checks.time(to, "/to"), now);
        Instant begin = Objects.requireNonNullElse(checks.time(from, "/from"), end.minus(DEFAULT_RANGE));
        What counted = Stream.of(What.values())
                .filter(one -> one.wireName().equals(what))
                .findFirst()
                .orElse(null);
        checks.require(begin.isBefore(end), "/to", "order", "Give a time after from.")
                .require(
                        !begin.plus(LONGEST_RANGE).isBefore(end),
                        "/from",
                        "range",
                        "Give at most " + LONGEST_RANGE.toDays() + " days.")
                .require(what == null || counted != null, "/what", "choice", "Give events or chunks.")
                .done();
        return new BooksRange(
                begin.truncatedTo(ChronoUnit.MINUTES),
                end.plusMillis(59_999).truncatedTo(ChronoUnit.MINUTES),
                sourceId,
                counted);
    }
}
