package io.sojourn.ingest.assets;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.knownassets.AssetIndexReplica;
import io.sojourn.ingest.knownassets.KnownAssets;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.recordings.RecordingDoor;
import io.sojourn.ingest.recordings.Supplement;
import io.sojourn.ingest.recordings.SupplementMeters;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.sojourn.ingest.request.RequestBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Says which assets are not kept yet, from memory, on the event loop: the most that can be asked for at once take a fraction of a millisecond. */
@ApplicationScoped
class MissingAssets implements Posts.UseCase {
    /** Of a question, compressed or not: twice what the most hashes take that may be asked for at once. */
    static final long LARGEST = 64 * 1024;

    private static final Duration STARTING = Duration.ofSeconds(1);

    private final RecordingDoor door;
    private final AssetIndexReplica index;
    private final KnownAssets known;
    private final SupplementMeters meters;

    @Inject
    MissingAssets(RecordingDoor door, AssetIndexReplica index, KnownAssets known, SupplementMeters meters) {
        this.door = door;
        this.index = index;
        this.known = known;
        this.meters = meters;
    }

    @Override
    public void admit(IngestRequest request) {
        door.admit(request);
    }

    @Override
    public void refused(IngestRequest request, HttpProblem problem) {
        meters.refused(Supplement.QUESTION, request.source(), problem);
    }

    @Override
    public CompletionStage<MissingAnswer> handle(IngestRequest request, byte[] body) {
        try {
            return CompletableFuture.completedStage(answer(request, body));
        } catch (HttpProblem problem) {
            refused(request, problem);
            return CompletableFuture.failedStage(problem);
        } catch (NotCollectedException unwanted) {
            meters.refused(Supplement.QUESTION, request.source(), unwanted.code());
            return CompletableFuture.completedStage(MissingAnswer.unwanted(unwanted));
        }
    }

    private MissingAnswer answer(IngestRequest request, byte[] body) {
        Source source = door.enter(request, Supplement.QUESTION.events());
        door.requirePermission(request, source);
        door.requireRecording(source);
        if (!index.complete()) {
            throw IngestProblem.TEMPORARILY_UNAVAILABLE.retryAfter(
                    STARTING, "The service is starting and does not know yet which assets are kept; ask again later.");
        }
        Set<String> asked = HashQuestion.read(RequestBody.json(request, body, LARGEST));
        List<String> missing = asked.stream()
                .filter(sha256 -> !known.contains(source.systemId(), sha256))
                .toList();
        meters.accepted(Supplement.QUESTION, source);
        return MissingAnswer.of(missing);
    }
}
