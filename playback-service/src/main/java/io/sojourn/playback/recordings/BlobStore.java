package io.sojourn.playback.recordings;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The encrypted contents, found by their ids only, so that any server of the MongoDB protocol will do. */
@ApplicationScoped
public class BlobStore {
    private static final String ID = "_id";
    private static final String CONTENT = "content";

    private final ReactiveMongoCollection<BsonDocument> chunks;

    @Inject
    BlobStore(ReactiveMongoClient client, BlobConfig config) {
        this.chunks = client.getDatabase(config.database()).getCollection("chunks", BsonDocument.class);
    }

    /** Writes blobs; writing one again replaces it. The caller knows that no index entry of it exists yet. */
    public Uni<Void> put(List<Blob> blobs) {
        if (blobs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ReplaceOneModel<BsonDocument>> writes =
                blobs.stream().map(BlobStore::write).toList();
        return chunks.bulkWrite(writes, new BulkWriteOptions().ordered(false)).replaceWithVoid();
    }

    /** The encrypted content of a chunk, if it is there. */
    public Uni<Optional<byte[]>> get(ChunkId id) {
        return chunks.find(Filters.eq(ID, id.name())).toUni().map(found -> Optional.ofNullable(found)
                .map(document -> document.getBinary(CONTENT).getData()));
    }

    private static ReplaceOneModel<BsonDocument> write(Blob blob) {
        BsonDocument document =
                new BsonDocument(ID, new BsonString(blob.id().name())).append(CONTENT, new BsonBinary(blob.sealed()));
        return new ReplaceOneModel<>(Filters.eq(ID, blob.id().name()), document, new ReplaceOptions().upsert(true));
    }
}
