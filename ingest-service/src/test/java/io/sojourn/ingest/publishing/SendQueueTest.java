package io.sojourn.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G6")
class SendQueueTest {
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final SendQueue queue = new SendQueue(producer);

    @Test
    void sendsAtOnceWhenNothingIsUnderWay() {
        send("a", "b");

        assertThat(sent()).containsExactly("a", "b");
    }

    @Test
    void sendsWhatComesMeanwhileInItsOrderWithTheNextAnswer() {
        send("a", "b");
        send("c");
        send("d", "e");
        assertThat(sent()).containsExactly("a", "b");

        producer.completeNext();

        assertThat(sent()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void sendsAtOnceAgainWhenAllIsAnswered() {
        send("a");
        producer.completeNext();

        send("b");

        assertThat(sent()).containsExactly("a", "b");
    }

    @Test
    void sendsWhatWaitsWhenItIsTold() {
        send("a");
        send("b");

        queue.handOver();

        assertThat(sent()).containsExactly("a", "b");
    }

    @Test
    void answersWhatTheProducerRefusesToTakeAndGoesOn() {
        producer.sendException = new IllegalStateException("closed");
        Publication refused = send("a");
        producer.sendException = null;

        Publication taken = send("b");
        producer.completeNext();

        assertThat(refused.result().unavailable()).isEqualTo(1);
        assertThat(taken.result().stored()).isEqualTo(1);
    }

    private Publication send(String... keys) {
        Publication publication = new Publication(keys.length, settled -> {});
        queue.send(
                Stream.of(keys)
                        .map(key -> new ProducerRecord<>("topic", key, new byte[0]))
                        .toList(),
                publication);
        return publication;
    }

    private List<String> sent() {
        return producer.history().stream().map(ProducerRecord::key).toList();
    }
}
