package io.sojourn.ingest.writekey;

import io.sojourn.catalog.Catalog;
import io.sojourn.catalog.CatalogReplica;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Finds the source of a write key, and checks that the page that sends is one of the source's (G1). */
@Singleton
public class WriteKeyAuthentication {
    private static final Duration STARTING = Duration.ofSeconds(1);
    /** A host has at most 253 characters (RFC 1035). */
    private static final int LONGEST_ORIGIN = 270;

    private final Catalog catalog;
    private final CatalogReplica replica;

    @Inject
    WriteKeyAuthentication(Catalog catalog, CatalogReplica replica) {
        this.catalog = catalog;
        this.replica = replica;
    }

    /**
     * The source of a write key. Refuses with 401 or 403; the latter counts as the source's. While the catalog is not read to its end, with 503:
     * senders throw away what is refused for good.
     */
    public Source require(@Nullable String writeKey, IngestRequest request) {
        if (writeKey == null) {
            throw IngestProblem.UNKNOWN_WRITE_KEY.because(
                    "Send the source's write key: as the user name of Basic authorization, or as 'writeKey' in the body or the query.");
        }
        if (!replica.complete()) {
            throw IngestProblem.TEMPORARILY_UNAVAILABLE.retryAfter(
                    STARTING,
                    "The service is starting and does not know the write keys yet; send the events again later.");
        }
        Source source = catalog.sourceByWriteKey(writeKey)
                .orElseThrow(() -> IngestProblem.UNKNOWN_WRITE_KEY.because(
                        "No source has this write key: look it up in the console, under the system's sources."));
        request.noteSource(source);
        String origin = request.origin();
        if (origin != null && !AllowedOrigins.allow(source.allowedOrigins(), origin)) {
            throw IngestProblem.ORIGIN_NOT_ALLOWED.because("The source takes no events from pages of "
                    + origin.substring(0, Math.min(origin.length(), LONGEST_ORIGIN))
                    + ": an admin can add this origin to the source's allowed origins.");
        }
        return source;
    }
}
