package io.sojourn.ingest.publishing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the broker's answers to all records of one request; fails if one of them is a failure, when the last answer is there. Who sent the
 * request may be told to come again before: the broker's answers are waited for all the same.
 */
final class Publication implements Callback {
    private final AtomicInteger awaited;
    private final AtomicInteger failures = new AtomicInteger();
    private final int records;
    private final long begun = System.nanoTime();
    private final Ending ending;
    private final CompletableFuture<@Nullable Void> answered = new CompletableFuture<>();
    private volatile @Nullable Exception failure;

    Publication(int records, Ending ending) {
        this.records = records;
        this.ending = ending;
        awaited = new AtomicInteger(records);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata stored, @Nullable Exception failed) {
        if (failed != null) {
            failures.incrementAndGet();
            failure = failed;
        }
        if (awaited.decrementAndGet() == 0) {
            complete();
        }
    }

    /** Completes when the broker has all records on all in-sync replicas; fails when it does not, or when waiting was given up. */
    CompletionStage<@Nullable Void> acknowledged() {
        return answered;
    }

    /** Whether it is answered. */
    boolean isAnswered() {
        return answered.isDone();
    }

    /** How long it has been waiting, in nanoseconds. */
    long age() {
        return System.nanoTime() - begun;
    }

    /** Answers that waiting was given up, unless there is an answer. */
    void giveUp(BrokerUnavailableException unavailable) {
        answered.completeExceptionally(unavailable);
    }

    private void complete() {
        BrokerUnavailableException unavailable = ending.of(failure, records - failures.get());
        if (unavailable == null) {
            answered.complete(null);
        } else {
            answered.completeExceptionally(unavailable);
        }
    }

    /** What a publication ends with: nothing, or the exception that its sender gets. */
    interface Ending {
        @Nullable
        BrokerUnavailableException of(@Nullable Exception failure, int stored);
    }
}
