package io.sojourn.messaging.deadletters;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends records with the same key and value to {@code <topic>.dead}; the headers say why and where they came from. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String SUFFIX = ".dead";

    private final MutinyEmitter<Record<String, byte[]>> emitter;

    @Inject
    DeadLetters(
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> emitter) {
        this.emitter = emitter;
    }

    /** Done when the broker has all of them. */
    public Uni<Void> send(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(letters.stream().map(this::send).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    /**
     * Sends a letter to the topic that it was on, as it was, with the mark of somebody who has counted it.
     *
     * @param mark null if it was counted nowhere
     * @return done when the broker has it
     */
    public Uni<Void> redrive(ConsumerRecord<String, byte[]> letter, @Nullable BooksMark mark) {
        DeadLetterHeaders said = DeadLetterHeaders.of(letter);
        Headers headers = new RecordHeaders(letter.headers().toArray());
        DeadLetterHeaders.remove(headers);
        if (said.topic().equals(TopicName.RECORDINGS)) {
            RecordingChunkHeaders.receivedAt(headers, said.received());
        }
        if (mark != null) {
            mark.replaceIn(headers);
        }
        return send(said.topic(), letter, headers);
    }

    private Uni<Void> send(DeadLetter letter) {
        ConsumerRecord<String, byte[]> dead = letter.record();
        LOG.warnf(
                "Record %d of %s-%d cannot be processed: %s",
                dead.offset(), dead.topic(), dead.partition(), letter.reason());
        return send(dead.topic() + SUFFIX, dead, headers(letter));
    }

    private Uni<Void> send(String topic, ConsumerRecord<String, byte[]> record, Headers headers) {
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(
                Message.of(Record.of(record.key(), record.value())).addMetadata(target));
    }

    private static Headers headers(DeadLetter letter) {
        ConsumerRecord<String, byte[]> dead = letter.record();
        Headers headers = new RecordHeaders();
        dead.headers().forEach(headers::add);
        DeadLetterHeaders.write(headers, dead, letter.reason());
        return headers;
    }
}
