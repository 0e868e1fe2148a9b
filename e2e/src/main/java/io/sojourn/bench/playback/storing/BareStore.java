package io.sojourn.bench.playback.storing;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.sojourn.contracts.TopicName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The least that could store the same records: their bytes as they come into MongoDB, a row of each into PostgreSQL. It looks at nothing. */
final class BareStore {
    private static final int BATCH = 200;
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS bare_chunk (id text PRIMARY KEY, bytes integer NOT NULL)";

    private final StoreServers servers;

    BareStore(StoreServers servers) {
        this.servers = servers;
    }

    /**
     * Stores so many of the newest records once more, in another collection and table.
     *
     * @param run tells this run's contents apart from those of others
     */
    StoredChunks.Took store(long records, int run) throws SQLException {
        try (Connection connection = servers.connect();
                MongoClient mongo = MongoClients.create(servers.mongoUrl());
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            try (Statement table = connection.createStatement()) {
                table.execute(TABLE);
            }
            connection.setAutoCommit(false);
            MongoCollection<BsonDocument> blobs = mongo.getDatabase("bare")
                    .getCollection("chunks", BsonDocument.class)
                    .withWriteConcern(WriteConcern.JOURNALED);
            toNewest(consumer, records);
            StoreServers.Used before = servers.used();
            long begun = System.nanoTime();
            long left = records;
            while (left > 0) {
                List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
                consumer.poll(Duration.ofSeconds(5)).forEach(batch::add);
                if (batch.isEmpty()) {
                    throw new IllegalStateException(left + " records are not there any more");
                }
                blobs.insertMany(documents(batch, run), new InsertManyOptions().ordered(false));
                index(connection, batch, run);
                left -= batch.size();
            }
            return new StoredChunks.Took(
                    (System.nanoTime() - begun) / 1e9, servers.used().since(before));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers.bootstrapServers(),
                        "max.poll.records",
                        BATCH,
                        "max.partition.fetch.bytes",
                        4 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void toNewest(KafkaConsumer<?, ?> consumer, long records) {
        List<TopicPartition> partitions = consumer.partitionsFor(TopicName.RECORDINGS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(0, end - Math.ceilDiv(end * records, Math.max(1, all)))));
    }

    private static List<BsonDocument> documents(List<ConsumerRecord<String, byte[]>> batch, int run) {
        return batch.stream()
                .map(record -> new BsonDocument("_id", new BsonString(id(record, run)))
                        .append("content", new BsonBinary(record.value())))
                .toList();
    }

    private static void index(Connection connection, List<ConsumerRecord<String, byte[]>> batch, int run)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare_chunk VALUES (?, ?)")) {
            for (ConsumerRecord<String, byte[]> record : batch) {
                insert.setString(1, id(record, run));
                insert.setInt(2, record.value().length);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static String id(ConsumerRecord<String, byte[]> record, int run) {
        return run + "/" + record.partition() + "/" + record.offset();
    }
}
