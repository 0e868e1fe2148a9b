package io.sojourn.ingest.books;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.CatalogMessage.Source;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of everything received (G6): each event and chunk in exactly one state. Requests that are refused before it is known
 * what they hold are counted as requests. An event that is refused for now, and sent again, is received twice.
 */
@Singleton
public class Books {
    /** The source of what is refused before a source is known. */
    private static final String NO_SOURCE = "none";

    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";
    private static final String UNAVAILABLE = "temporarily-unavailable";

    private final MeterRegistry registry;
    private final Map<Entry, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    Books(MeterRegistry registry) {
        this.registry = registry;
    }

    /** So many things are on the broker. */
    public void accepted(Received what, String sourceId, int count) {
        add(new Entry(what, sourceId, ACCEPTED, ""), count);
    }

    /**
     * So many things were refused.
     *
     * @param reason stable name of the reason
     */
    public void refused(Received what, String sourceId, String reason, int count) {
        add(new Entry(what, sourceId, REFUSED, reason), count);
    }

    /** A request was refused before it was known what it holds; the reason is the problem's name. */
    public void refusedRequest(@Nullable Source source, HttpProblem problem) {
        refused(Received.REQUESTS, source == null ? NO_SOURCE : source.id(), reasonOf(problem), 1);
    }

    /** One thing was refused with a problem, whose name is the reason. */
    public void refused(Received what, String sourceId, HttpProblem problem) {
        refused(what, sourceId, reasonOf(problem), 1);
    }

    /** So many things found no broker; the sender was asked to send them again. */
    public void unavailable(Received what, String sourceId, int count) {
        refused(what, sourceId, UNAVAILABLE, count);
    }

    private static String reasonOf(HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private void add(Entry entry, int count) {
        if (count > 0) {
            counters.computeIfAbsent(entry, this::register).increment(count);
        }
    }

    private Counter register(Entry entry) {
        return Counter.builder("sojourn.ingest." + entry.what().meterName())
                .description(entry.what().description())
                .tag("source", entry.sourceId())
                .tag("outcome", entry.outcome())
                .tag("reason", entry.reason())
                .register(registry);
    }

    private record Entry(Received what, String sourceId, String outcome, String reason) {}
}
