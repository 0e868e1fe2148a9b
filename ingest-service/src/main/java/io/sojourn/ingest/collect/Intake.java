package io.sojourn.ingest.collect;

import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.events.CallType;
import io.sojourn.ingest.events.Delivery;
import io.sojourn.ingest.events.EventAssembler;
import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.limits.RateLimiter;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.RequestBody;
import io.sojourn.ingest.writekey.WriteKeyAuthentication;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Takes a tracking call in, up to the records to publish: who sends, how much, what. Takes no more of a stranger's time than it must. */
@Singleton
class Intake {
    private final WriteKeyAuthentication authentication;
    private final RateLimiter rates;
    private final LimitsConfig limits;
    private final SubmissionReader reader;
    private final EventAssembler assembler;
    private final Books books;
    private final Clock clock;

    @Inject
    Intake(
            WriteKeyAuthentication authentication,
            RateLimiter rates,
            LimitsConfig limits,
            SubmissionReader reader,
            EventAssembler assembler,
            Books books,
            Clock clock) {
        this.authentication = authentication;
        this.rates = rates;
        this.limits = limits;
        this.reader = reader;
        this.assembler = assembler;
        this.books = books;
        this.clock = clock;
    }

    /** Refuses a write key of the authorization or the query, and its page, if they may not send. */
    void admit(IngestRequest request) {
        String statedKey = request.writeKey();
        if (statedKey != null) {
            authentication.require(statedKey, request);
        }
    }

    /**
     * Reads a request, and lets it in.
     *
     * @param call of a single call, null for a batch
     */
    Arrival read(IngestRequest request, byte[] body, @Nullable CallType call) {
        Instant received = clock.instant();
        String statedKey = request.writeKey();
        if (statedKey != null) {
            rates.take(authentication.require(statedKey, request), request.address(), 0);
        }
        byte[] json = RequestBody.json(request, body, limits.bodySize().asLongValue());
        Submission submission = call == null ? reader.batch(json) : reader.single(json);
        request.noteItems(submission.size());
        String writeKey = statedKey != null ? statedKey : submission.writeKey();
        Source source = authentication.require(writeKey, request);
        rates.take(source, request.address(), submission.size());
        return new Arrival(
                submission,
                new Delivery(
                        source,
                        call,
                        received,
                        submission.sent(),
                        submission.context(),
                        request.address(),
                        request.browserAddress(),
                        request.browserAgent(),
                        request.privacySignals()));
    }

    /** Whether {@link #assemble} takes no more than a moment. */
    boolean isQuick(Arrival arrival) {
        for (SentItem item : arrival.submission().items()) {
            if (!assembler.isQuick(item, arrival.delivery())) {
                return false;
            }
        }
        return true;
    }

    /** The records of what was read, and the items of it that are refused. */
    Assembled assemble(Arrival arrival) {
        Submission submission = arrival.submission();
        Delivery delivery = arrival.delivery();
        List<ProducerRecord<String, byte[]>> records =
                new ArrayList<>(submission.items().size());
        List<Refusal> refused = new ArrayList<>(submission.refused());
        for (SentItem item : submission.items()) {
            try {
                EventMessage event = assembler.assemble(item, delivery);
                records.add(record(event));
            } catch (InvalidFieldException invalid) {
                refused.add(Refusal.of(item, invalid));
                books.sample(Received.EVENTS, delivery.source(), invalid.code(), item.value());
            } catch (NotCollectedException unwanted) {
                refused.add(Refusal.of(item, unwanted));
            }
        }
        refused.sort(Comparator.comparingInt(Refusal::index));
        return new Assembled(records, new TakenIn(delivery.source(), delivery.received(), records.size(), refused));
    }

    private ProducerRecord<String, byte[]> record(EventMessage event) {
        return new ProducerRecord<>(TopicName.EVENTS, null, event.key(), EventJson.write(event), books.mark());
    }
}
