package io.sojourn.ingest.request;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The threads on which large bodies are inflated and read. That is work for the processors alone: more threads than there are of these would
 * read no faster, but hold more bodies in memory at a time.
 */
@Singleton
public class ReadingThreads {
    private static final int FEWEST = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(FEWEST, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("reading-", 0).daemon().factory());

    /** What a reading comes to, on one of the threads; fails as the reading does. */
    public <T> CompletionStage<T> read(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
