package io.sojourn.ingest.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the broker's answers to all records of one request. Who sent the request may be told to come again before: the broker's answers
 * are waited for all the same.
 */
final class Publication {
    private final AtomicInteger awaited;
    private final AtomicInteger unavailable = new AtomicInteger();
    private final int records;
    private final long begun = System.nanoTime();
    /** Until it has been told: it knows all records, which nobody needs any more then. */
    private @Nullable Consumer<Publication> settled;

    private final CompletableFuture<Published> answered = new CompletableFuture<>();
    private volatile @Nullable Exception failure;
    private volatile List<Integer> tooLarge = List.of();

    /** With who is told when the last answer is there. */
    Publication(int records, Consumer<Publication> settled) {
        this.records = records;
        this.settled = settled;
        awaited = new AtomicInteger(records);
    }

    /** Takes the answer to one of the records. */
    Callback answerTo(int record) {
        return (stored, failed) -> onAnswer(record, failed);
    }

    /** Completes when the broker has all records, but those it never takes; fails when waiting was given up or is in vain. */
    CompletionStage<Published> answer() {
        return answered;
    }

    boolean isAnswered() {
        return answered.isDone();
    }

    /** How long it has been waiting, in nanoseconds. */
    long age() {
        return System.nanoTime() - begun;
    }

    /** What became of the records, once it is settled. */
    Published result() {
        return new Published(records - unavailable.get() - tooLarge.size(), unavailable.get(), tooLarge);
    }

    /** Why a record is not on the broker that may be another time; null if there is none. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** Answers the sender, unless it is answered. */
    void succeed(Published published) {
        answered.complete(published);
    }

    /** Answers the sender with a failure, unless it is answered. */
    void fail(BrokerUnavailableException unavailable) {
        answered.completeExceptionally(unavailable);
    }

    private void onAnswer(int record, @Nullable Exception failed) {
        if (failed instanceof RecordTooLargeException) {
            addTooLarge(record);
        } else if (failed != null) {
            unavailable.incrementAndGet();
            failure = failed;
        }
        if (awaited.decrementAndGet() == 0) {
            Consumer<Publication> told = Objects.requireNonNull(settled);
            settled = null;
            told.accept(this);
        }
    }

    /** The broker's answers come one after the other, but what is not even sent to it is answered by the sending thread. */
    private synchronized void addTooLarge(int record) {
        List<Integer> more = new ArrayList<>(tooLarge);
        more.add(record);
        tooLarge = List.copyOf(more);
    }
}
