package io.sojourn.ingest.assets;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetHeaders;
import io.sojourn.contracts.assets.AssetType;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.recordings.Supplement;
import io.sojourn.ingest.recordings.SupplementIntake;
import io.sojourn.ingest.recordings.TakenAnswer;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.sojourn.ingest.request.RequestBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Takes an asset in under the hash of its content; the bytes go on as they came. Sending it again does no harm. */
@ApplicationScoped
class AssetUpload implements Posts.UseCase {
    private final SupplementIntake intake;

    @Inject
    AssetUpload(SupplementIntake intake) {
        this.intake = intake;
    }

    @Override
    public void admit(IngestRequest request) {
        intake.admit(request);
    }

    @Override
    public void refused(IngestRequest request, HttpProblem problem) {
        intake.refused(Supplement.ASSET, request, problem);
    }

    @Override
    public CompletionStage<TakenAnswer> handle(IngestRequest request, byte[] body) {
        return intake.take(Supplement.ASSET, request, (source, received) -> read(request, body, source, received));
    }

    private static ProducerRecord<String, byte[]> read(
            IngestRequest request, byte[] body, Source source, Instant received) {
        RequestBody.requirePlain(request);
        AssetType type = typeOf(request.queryParameter("type"));
        String sha256 = request.pathParameter("sha256");
        requireHash(sha256, body);
        if (!type.isOf(body)) {
            throw IngestProblem.ASSET_TYPE.because("The body is not " + type.mediaType()
                    + " as 'type' says: state the type that it is of, whatever its server calls it.");
        }
        Asset asset = new Asset(Asset.VERSION, source.systemId(), source.id(), sha256, type.mediaType(), received);
        return new ProducerRecord<>(TopicName.ASSETS, null, asset.key(), body, AssetHeaders.write(asset));
    }

    private static AssetType typeOf(@Nullable String type) {
        return AssetType.named(String.valueOf(type))
                .orElseThrow(() -> IngestProblem.ASSET_TYPE.because(
                        "State the asset's type in the query as 'type'; kept are " + AssetType.names() + "."));
    }

    private static void requireHash(String sha256, byte[] body) {
        if (!ContentHash.isOne(sha256)) {
            throw IngestProblem.ASSET_HASH.because(
                    "Send an asset to /v1/assets/ and the SHA-256 of its bytes, as 64 lower-case hexadecimal digits.");
        }
        if (!ContentHash.of(body).equals(sha256)) {
            throw IngestProblem.ASSET_HASH.because(
                    "The SHA-256 of the " + body.length
                            + " bytes of the body is another one than the path's: send exactly the bytes that were hashed, whole.");
        }
    }
}
