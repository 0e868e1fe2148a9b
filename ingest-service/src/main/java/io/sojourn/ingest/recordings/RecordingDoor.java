package io.sojourn.ingest.recordings;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.limits.RateLimiter;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.privacy.Consent;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.privacy.Permission;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.writekey.WriteKeyAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Whether something may come in that a recorder sends: its write key is never in the body, nor is the visitor's consent. */
@ApplicationScoped
public class RecordingDoor {
    private final WriteKeyAuthentication authentication;
    private final RateLimiter rates;
    private final AnonymousVisitors anonymousVisitors;

    @Inject
    RecordingDoor(WriteKeyAuthentication authentication, RateLimiter rates, AnonymousVisitors anonymousVisitors) {
        this.authentication = authentication;
        this.rates = rates;
        this.anonymousVisitors = anonymousVisitors;
    }

    /** The source of the request; refuses whoever is none's. */
    public Source admit(IngestRequest request) {
        return authentication.require(request.writeKey(), request);
    }

    /**
     * The source of a request that is as much as so many events; refuses also who sends too fast.
     *
     * @param events what it takes of the source's and the client's rate
     */
    public Source enter(IngestRequest request, int events) {
        Source source = admit(request);
        rates.take(source, request.address(), events);
        return source;
    }

    /**
     * Checks whether the visitor and the source want it to be collected.
     *
     * @throws NotCollectedException if one of them does not
     */
    public void requirePermission(IngestRequest request, Source source) {
        Permission.check(source.privacy(), request.privacySignals(), Consent.named(request.queryParameter("consent")));
    }

    /** Refuses for sources that are not recorded. */
    public void requireRecording(Source source) {
        if (!source.recording()) {
            throw IngestProblem.RECORDING_OFF.because(
                    "Recording is off for this source: an admin can turn it on in the source's settings.");
        }
    }

    /** Which recording it is of; for an anonymous source by the ids of the day, and nothing of those that were sent. */
    public RecordingIds idsOf(IngestRequest request, Source source, Instant received) {
        RecordingIds ids = RecordingIds.of(request);
        return source.privacy().anonymous()
                ? ids.ofAnonymous(
                        anonymousVisitors.keyOf(source, request.browserAddress(), request.browserUserAgent(), received))
                : ids;
    }
}
