package io.sojourn.gateway.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says of each answer when it was made, by the second (RFC 9110, 6.6.1): browsers' clocks may be wrong, and the console has to tell how far behind
 * a visit that goes on it is.
 */
@ApplicationScoped
public class AnswerDates {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    @Inject
    AnswerDates(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(
                ending -> context.response().headers().set(HttpHeaders.DATE, FORM.format(clock.instant())));
        context.next();
    }
}
