package io.sojourn.ingest.settings;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The share of visits that is recorded (P2), as it is for the visitor who asks. Browsers decide by an id that they keep; those of anonymous sources keep none,
 * so that it is decided here, by the visitor's key of the day: 1 if the visitor is in the sample, 0 if not.
 */
@ApplicationScoped
class Sample {
    private static final double KEYS = Math.scalb(1.0, Integer.SIZE);

    private final AnonymousVisitors visitors;
    private final Clock clock;

    @Inject
    Sample(AnonymousVisitors visitors, Clock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    /** Whether what is answered differs from visitor to visitor. */
    static boolean isPersonal(Source source) {
        double rate = source.recordingSettings().sampleRate();
        return source.privacy().anonymous() && rate > 0 && rate < 1;
    }

    double rateFor(Source source, IngestRequest request) {
        double rate = source.recordingSettings().sampleRate();
        if (!isPersonal(source)) {
            return rate;
        }
        String key = visitors.keyOf(source, request.browserAddress(), request.browserUserAgent(), clock.instant());
        return Integer.toUnsignedLong(AnonymousVisitors.idOf(key, "sample").hashCode()) < rate * KEYS ? 1 : 0;
    }
}
