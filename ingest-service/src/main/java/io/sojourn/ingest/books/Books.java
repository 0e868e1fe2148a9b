package io.sojourn.ingest.books;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.books.BooksMessage.Sample;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.books.Tally.Line;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Counts everything received, and what of it is refused (G6); what becomes of the rest is counted by the services that store it. A request that is
 * refused before it is known what it holds counts as one thing, or only as a metric if it is not known whose it is. What is refused for now, and sent
 * again, is received twice.
 */
@Singleton
public class Books {
    private static final String NO_SOURCE = "none";
    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";
    private static final String UNAVAILABLE = "temporarily-unavailable";
    private static final int SAMPLES_A_MINUTE = 5;
    /** Of those who do not want to be known nothing is shown. */
    private static final Set<String> PRIVATE =
            Set.of("do-not-track", "global-privacy-control", "no-consent", "anonymous-source");

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<Meter, Counter> counters = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();
    private final String writer = UUID.randomUUID().toString().substring(0, 13);
    private final List<Header> mark = List.of(new BooksMark(writer).header());
    private volatile Samples samples = (what, systemId, sourceId, sample) -> {};

    @Inject
    Books(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The headers of a record that is counted here when the broker has it. */
    public List<Header> mark() {
        return mark;
    }

    /**
     * So many things of a source are on the broker.
     *
     * @param received as it stands in the records: who stores them counts them under the same minute
     */
    public void accepted(Received what, Source source, Instant received, int count) {
        if (count > 0) {
            meter(what, source.id(), ACCEPTED, "", count);
            tally.add(line(what, source, received, State.RECEIVED, ""), count);
        }
    }

    /**
     * So many things of a source were refused.
     *
     * @param reason stable name of the reason
     */
    public void refused(Received what, Source source, Instant received, String reason, int count) {
        if (count > 0) {
            meter(what, source.id(), REFUSED, reason, count);
            tally.add(line(what, source, received, State.RECEIVED, ""), count);
            tally.add(line(what, source, received, State.REFUSED, reason), count);
        }
    }

    /** One thing was refused with a problem, whose name is the reason. */
    public void refused(Received what, Source source, HttpProblem problem) {
        refused(what, source, problem, 1);
    }

    /** A request was refused as a whole, with all that is known to be in it; the reason is the problem's name. */
    public void refusedRequest(Received what, IngestRequest request, HttpProblem problem) {
        Source source = request.source();
        if (source == null) {
            meter(Received.REQUESTS, NO_SOURCE, REFUSED, reasonOf(problem), 1);
        } else {
            meter(Received.REQUESTS, source.id(), REFUSED, reasonOf(problem), 1);
            refused(what, source, problem, request.items());
        }
    }

    /** So many things found no broker; the sender was asked to send them again. */
    public void unavailable(Received what, Source source, Instant received, int count) {
        refused(what, source, received, UNAVAILABLE, count);
    }

    /**
     * Keeps the beginning of something that was refused, if it is one of the first of its minute.
     *
     * @param content a text or JSON value
     */
    public void sample(Received what, Source source, String reason, @Nullable Object content) {
        Instant now = clock.instant();
        if (tally.wantsSample(line(what, source, now, State.REFUSED, reason), SAMPLES_A_MINUTE)) {
            boolean shown = !PRIVATE.contains(reason) && !source.privacy().anonymous();
            samples.add(
                    what.counted(),
                    source.systemId(),
                    source.id(),
                    new Sample(State.REFUSED, reason, now, shown ? Preview.of(content) : null));
        }
    }

    Tally tally() {
        return tally;
    }

    String writer() {
        return writer;
    }

    void sendSamplesTo(Samples receiver) {
        samples = receiver;
    }

    private void refused(Received what, Source source, HttpProblem problem, int count) {
        refused(what, source, clock.instant(), reasonOf(problem), count);
        sample(what, source, reasonOf(problem), problem.getDetail());
    }

    private static Line line(Received what, Source source, Instant received, State state, String reason) {
        return new Line(source.systemId(), source.id(), Line.minuteOf(received), what.counted(), state, reason);
    }

    private static String reasonOf(HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private void meter(Received what, String sourceId, String outcome, String reason, int count) {
        counters.computeIfAbsent(new Meter(what, sourceId, outcome, reason), this::register)
                .increment(count);
    }

    private Counter register(Meter meter) {
        return Counter.builder("sojourn.ingest." + meter.what().meterName())
                .description(meter.what().description())
                .tag("source", meter.sourceId())
                .tag("outcome", meter.outcome())
                .tag("reason", meter.reason())
                .register(registry);
    }

    private record Meter(Received what, String sourceId, String outcome, String reason) {}

    /** Who takes the samples to the broker. */
    interface Samples {
        void add(What what, String systemId, String sourceId, Sample sample);
    }
}
