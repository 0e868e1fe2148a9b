package io.sojourn.ingest;

import io.sojourn.contracts.catalog.CatalogMessage.EndingKey;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.catalog.RecordingSettings;
import io.sojourn.contracts.catalog.SourcePrivacy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        return copy(source, source.writeKeys(), privacy, null);
    }

    /** A source that may send so many events per second. */
    public static Source withRate(Source source, int eventsPerSecond) {
        return copy(source, source.writeKeys(), null, eventsPerSecond);
    }

    /** A source with other write keys in place of those it has, some of which end. */
    public static Source withWriteKeys(Source source, List<String> writeKeys, EndingKey... ending) {
        return copy(source, writeKeys, null, null, ending);
    }

    /** Another source of the same system. */
    public static Source beside(Source source, String... allowedOrigins) {
        return source(source.systemId(), List.of(allowedOrigins), true);
    }

    /** A source that is recorded in some other way. */
    public static Source with(Source source, RecordingSettings recording) {
        return new Source(
                source.id(),
                source.systemId(),
                source.name(),
                source.type(),
                source.environment(),
                source.writeKeys(),
                source.allowedOrigins(),
                source.recording(),
                source.ownPrivacy(),
                null,
                null,
                recording);
    }

    private static Source copy(
            Source source,
            List<String> writeKeys,
            @Nullable SourcePrivacy privacy,
            @Nullable Integer eventsPerSecond,
            EndingKey... ending) {
        return new Source(
                source.id(),
                source.systemId(),
                source.name(),
                source.type(),
                source.environment(),
                writeKeys,
                source.allowedOrigins(),
                source.recording(),
                privacy,
                eventsPerSecond,
                ending.length == 0 ? null : List.of(ending),
                source.ownRecordingSettings());
    }

    private static Source source(List<String> allowedOrigins, boolean recording) {
        return source("system-" + UUID.randomUUID(), allowedOrigins, recording);
    }

    private static Source source(String systemId, List<String> allowedOrigins, boolean recording) {
        String id = UUID.randomUUID().toString();
        return new Source(
                "source-" + id,
                systemId,
                "Shop",
                "product",
                "production",
                List.of("key-" + id),
                allowedOrigins,
                recording);
    }
}
