package io.sojourn.playback.blobs;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The encrypted contents, found by their ids only, so that any server of the MongoDB protocol will do. */
@ApplicationScoped
public class BlobStore {
    private static final String ID = "_id";
    private static final String CONTENT = "content";

    private final ReactiveMongoClient client;
    private final String database;

    @Inject
    BlobStore(ReactiveMongoClient client, BlobConfig config) {
        this.client = client;
        this.database = config.database();
    }

    /** Writes blobs; writing one again replaces it. The caller knows that nothing tells of it yet. */
    public Uni<Void> put(BlobKind kind, Collection<Blob> blobs) {
        // Nearly all are new, and servers take several new documents at once, but replace one after the other.
        List<BsonDocument> documents = blobs.stream().map(BlobStore::document).toList();
        return write(kind, documents.stream().map(BlobStore::adding).toList())
                .onFailure(MongoBulkWriteException.class)
                .recoverWithUni(failed -> write(kind, replacements(documents, failed)));
    }

    /** Removes blobs; one that is not there stays so. The caller knows that nobody reads them any more. */
    public Uni<Void> remove(BlobKind kind, Collection<String> ids) {
        return write(kind, ids.stream().map(BlobStore::removing).toList());
    }

    /** An encrypted content, if it is there. */
    public Uni<Optional<byte[]>> get(BlobKind kind, String id) {
        return collection(kind).find(Filters.eq(ID, id)).toUni().map(found -> Optional.ofNullable(found)
                .map(document -> document.getBinary(CONTENT).getData()));
    }

    /** Several encrypted contents by their ids, as far as they are there. */
    public Uni<Map<String, byte[]>> get(BlobKind kind, Collection<String> ids) {
        return collection(kind)
                .find(Filters.in(ID, ids))
                .collect()
                .asMap(document -> document.getString(ID).getValue(), document -> document.getBinary(CONTENT)
                        .getData());
    }

    private Uni<Void> write(BlobKind kind, List<WriteModel<BsonDocument>> writes) {
        return writes.isEmpty()
                ? Uni.createFrom().voidItem()
                : collection(kind)
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .replaceWithVoid();
    }

    private ReactiveMongoCollection<BsonDocument> collection(BlobKind kind) {
        return client.getDatabase(database).getCollection(kind.collection(), BsonDocument.class);
    }

    /** Of the documents that were there already. */
    private static List<WriteModel<BsonDocument>> replacements(
            List<BsonDocument> documents, MongoBulkWriteException failed) {
        boolean onlyThere = failed.getWriteErrors().stream()
                .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
        if (!onlyThere || failed.getWriteConcernError() != null) {
            throw failed;
        }
        return failed.getWriteErrors().stream()
                .map(error -> replacing(documents.get(error.getIndex())))
                .toList();
    }

    private static BsonDocument document(Blob blob) {
        return new BsonDocument(ID, new BsonString(blob.id())).append(CONTENT, new BsonBinary(blob.sealed()));
    }

    private static WriteModel<BsonDocument> adding(BsonDocument document) {
        return new InsertOneModel<>(document);
    }

    private static WriteModel<BsonDocument> replacing(BsonDocument document) {
        return new ReplaceOneModel<>(Filters.eq(ID, document.get(ID)), document, new ReplaceOptions().upsert(true));
    }

    private static WriteModel<BsonDocument> removing(String id) {
        return new DeleteOneModel<>(Filters.eq(ID, id));
    }
}
