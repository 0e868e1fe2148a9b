package io.sojourn.ingest;

import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.contracts.SourcePrivacy;
import java.util.List;
import java.util.UUID;

/** Sources for tests, each with a random id and key. */
public final class TestSources {
    private TestSources() {}

    /** A source that takes events from anywhere, and recordings. */
    public static Source open() {
        return source(List.of(), true);
    }

    /** A source that takes events from some origins only. */
    public static Source of(String... allowedOrigins) {
        return source(List.of(allowedOrigins), true);
    }

    /** A source without recording. */
    public static Source withoutRecording() {
        return source(List.of(), false);
    }

    /** A source that treats its visitors in some other way. */
    public static Source with(Source source, SourcePrivacy privacy) {
        return new Source(
                source.id(),
                source.systemId(),
                source.name(),
                source.type(),
                source.environment(),
                source.writeKeys(),
                source.allowedOrigins(),
                source.recording(),
                privacy,
                null,
                null);
    }

    /** Another source of the same system. */
    public static Source beside(Source source, String... allowedOrigins) {
        Source other = of(allowedOrigins);
        return new Source(
                other.id(),
                source.systemId(),
                other.name(),
                other.type(),
                other.environment(),
                other.writeKeys(),
                other.allowedOrigins(),
                true);
    }

    /** A source with another write key in place of those it has. */
    public static Source withWriteKey(Source source, String writeKey) {
        return new Source(
                source.id(),
                source.systemId(),
                source.name(),
                source.type(),
                source.environment(),
                List.of(writeKey),
                source.allowedOrigins(),
                source.recording());
    }

    private static Source source(List<String> allowedOrigins, boolean recording) {
        String id = UUID.randomUUID().toString();
        return new Source(
                "source-" + id,
                "system-" + id,
                "Shop",
                "product",
                "production",
                List.of("key-" + id),
                allowedOrigins,
                recording);
    }
}
