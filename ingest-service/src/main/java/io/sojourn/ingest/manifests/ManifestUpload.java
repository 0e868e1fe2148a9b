package io.sojourn.ingest.manifests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.recordings.JsonBody;
import io.sojourn.ingest.recordings.Parameters;
import io.sojourn.ingest.recordings.RecordingDoor;
import io.sojourn.ingest.recordings.RecordingIds;
import io.sojourn.ingest.recordings.Supplement;
import io.sojourn.ingest.recordings.SupplementIntake;
import io.sojourn.ingest.recordings.TakenAnswer;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.sojourn.ingest.request.RequestBody;
import io.sojourn.problems.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Takes a part of a recording's manifest in, as a whole or not at all. Sending it again does no harm. */
@ApplicationScoped
class ManifestUpload implements Posts.UseCase {
    private static final long LARGEST_PART = 1_000_000;

    private final RecordingDoor door;
    private final SupplementIntake intake;
    private final LimitsConfig limits;

    @Inject
    ManifestUpload(RecordingDoor door, SupplementIntake intake, LimitsConfig limits) {
        this.door = door;
        this.intake = intake;
        this.limits = limits;
    }

    @Override
    public void admit(IngestRequest request) {
        intake.admit(request);
    }

    @Override
    public void refused(IngestRequest request, HttpProblem problem) {
        intake.refused(Supplement.MANIFEST, request, problem);
    }

    @Override
    public CompletionStage<TakenAnswer> handle(IngestRequest request, byte[] body) {
        return intake.take(Supplement.MANIFEST, request, (source, received) -> read(request, body, source, received));
    }

    private ProducerRecord<String, byte[]> read(IngestRequest request, byte[] body, Source source, Instant received) {
        byte[] json = RequestBody.json(request, body, limits.manifestSize().asLongValue());
        RecordingIds ids = door.idsOf(request, source, received);
        try {
            ids.check();
            int part = partOf(request.queryParameter("part"));
            ManifestContent content = ManifestReading.read(JsonBody.read(json));
            ManifestPart message = new ManifestPart(
                    ManifestPart.VERSION,
                    source.systemId(),
                    source.id(),
                    ids.visitor(),
                    ids.recordingId(),
                    ids.tabId(),
                    part,
                    content.entries(),
                    content.health(),
                    received);
            return new ProducerRecord<>(TopicName.MANIFESTS, message.key(), MessageJson.write(message));
        } catch (InvalidFieldException invalid) {
            throw IngestProblem.INVALID_MANIFEST.because(
                    "The part is not taken: " + invalid.detail() + ".",
                    List.of(new FieldError(invalid.pointer(), invalid.detail(), invalid.code())));
        }
    }

    private static int partOf(@Nullable String part) {
        if (part == null) {
            throw Parameters.invalid("part", "is required: its place among the recording's parts, from 0");
        }
        return (int) Parameters.number("part", part, 0, LARGEST_PART);
    }
}
