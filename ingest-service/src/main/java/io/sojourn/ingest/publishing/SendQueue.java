package io.sojourn.ingest.publishing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands records to the producer: at once while nothing is under way to the broker, otherwise with the broker's next answer, all that have
 * come until then together. Each record handed over by itself would wake the producer's thread, which could not send it yet.
 */
final class SendQueue {
    private final Producer<String, byte[]> producer;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    /** Above 0 while a thread hands over; how often that was asked for since it began. */
    private final AtomicInteger handing = new AtomicInteger();

    SendQueue(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Sends the records of a publication, which is told each record's answer. */
    void send(List<ProducerRecord<String, byte[]>> records, Publication publication) {
        waiting.add(new Waiting(records, publication));
        if (underWay.get() == 0) {
            handOver();
        }
    }

    /** Hands over all that wait, in the order of their coming, by one thread at a time. */
    void handOver() {
        if (handing.getAndIncrement() > 0) {
            return;
        }
        int asked = 1;
        while (asked != 0) {
            for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
                handOver(next.records, next.publication);
            }
            asked = handing.addAndGet(-asked);
        }
    }

    private void handOver(List<ProducerRecord<String, byte[]>> records, Publication publication) {
        for (int i = 0; i < records.size(); i++) {
            Callback answer = publication.answerTo(i);
            underWay.incrementAndGet();
            handOver(records.get(i), (stored, failed) -> {
                try {
                    answer.onCompletion(stored, failed);
                } finally {
                    answered();
                }
            });
        }
    }

    private void handOver(ProducerRecord<String, byte[]> record, Callback answer) {
        try {
            producer.send(record, answer);
        } catch (RuntimeException failed) {
            answer.onCompletion(null, failed);
        }
    }

    private void answered() {
        underWay.decrementAndGet();
        if (!waiting.isEmpty()) {
            handOver();
        }
    }

    private record Waiting(List<ProducerRecord<String, byte[]>> records, Publication publication) {}
}
