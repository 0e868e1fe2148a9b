package io.sojourn.bench.playback.storing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * What is kept of recordings in MongoDB.
 *
 * @param chunks the ids of the chunks that are kept as they came
 * @param chunkBytes of their documents
 * @param otherBytes of all other documents
 */
record BlobBytes(Set<String> chunks, long chunkBytes, long otherBytes) {
    private static final String DATABASE = "sojourn_playback";
    private static final String CHUNKS = "chunks";
    /** A reply of the server on one machine holds so many, however large they are; one of over 48 MB is refused by the client. */
    private static final int DOCUMENTS_AT_ONCE = 10;

    /** Counts them by reading them all: not every server of the protocol tells sizes. */
    static BlobBytes of(String mongoUrl) {
        Set<String> ids = new HashSet<>();
        long chunks = 0;
        long others = 0;
        try (MongoClient mongo = MongoClients.create(mongoUrl)) {
            MongoDatabase database = mongo.getDatabase(DATABASE);
            for (String collection : database.listCollectionNames()) {
                for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                        .find()
                        .batchSize(DOCUMENTS_AT_ONCE)) {
                    long bytes = document.getByteBuffer().remaining();
                    if (collection.equals(CHUNKS)) {
                        ids.add(document.getString("_id").getValue());
                        chunks += bytes;
                    } else {
                        others += bytes;
                    }
                }
            }
        }
        return new BlobBytes(ids, chunks, others);
    }
}
