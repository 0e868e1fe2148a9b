package io.sojourn.ingest.recordings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts supplements, by source and what became of them. */
@Singleton
public class SupplementMeters {
    private static final String NO_SOURCE = "none";
    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";

    private final MeterRegistry registry;
    private final Map<Meter, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    SupplementMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One was taken. */
    public void accepted(Supplement what, Source source) {
        count(new Meter(what, source.id(), ACCEPTED, ""));
    }

    /**
     * One was refused.
     *
     * @param source null if it is not known whose it is
     * @param reason stable name of the reason
     */
    public void refused(Supplement what, @Nullable Source source, String reason) {
        count(new Meter(what, source == null ? NO_SOURCE : source.id(), REFUSED, reason));
    }

    /** The same with a problem, whose name is the reason. */
    public void refused(Supplement what, @Nullable Source source, HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        refused(what, source, type.substring(type.lastIndexOf(':') + 1));
    }

    private void count(Meter meter) {
        counters.computeIfAbsent(meter, this::register).increment();
    }

    private Counter register(Meter meter) {
        return Counter.builder("sojourn.ingest." + meter.what().meterName())
                .description(meter.what().description())
                .tag("source", meter.sourceId())
                .tag("outcome", meter.outcome())
                .tag("reason", meter.reason())
                .register(registry);
    }

    private record Meter(Supplement what, String sourceId, String outcome, String reason) {}
}
