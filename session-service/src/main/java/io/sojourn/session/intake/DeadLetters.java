package io.sojourn.session.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

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

    private Uni<Void> send(DeadLetter letter) {
        ConsumerRecord<String, byte[]> dead = letter.record();
        LOG.warnf(
                "Record %d of %s-%d cannot be processed: %s",
                dead.offset(), dead.topic(), dead.partition(), letter.reason());
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(dead.topic() + SUFFIX)
                .withHeaders(headers(letter))
                .build();
        return emitter.sendMessage(
                Message.of(Record.of(dead.key(), dead.value())).addMetadata(target));
    }

    private static Headers headers(DeadLetter letter) {
        ConsumerRecord<String, byte[]> dead = letter.record();
        Headers headers = new RecordHeaders();
        dead.headers().forEach(headers::add);
        return headers.add("dead-letter-reason", bytes(letter.reason()))
                .add("dead-letter-topic", bytes(dead.topic()))
                .add("dead-letter-partition", bytes(String.valueOf(dead.partition())))
                .add("dead-letter-offset", bytes(String.valueOf(dead.offset())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
