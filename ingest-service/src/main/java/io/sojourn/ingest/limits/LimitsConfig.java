package io.sojourn.ingest.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much a sender may send. Sizes are of the JSON after inflating, unless stated. */
@ConfigMapping(prefix = "sojourn.limits")
public interface LimitsConfig {
    /** The largest event; larger ones are refused, the others of the batch are kept. Segment's specification has 32 kB. */
    @WithDefault("32K")
    MemorySize eventSize();

    /** The largest batch; the events beyond are refused, those before are kept. Segment's specification has 500 kB. */
    @WithDefault("500K")
    MemorySize batchSize();

    /** The most events of a batch; those beyond are refused. Segment's specification has 2,500. */
    @WithDefault("2500")
    @Min(1)
    int batchEvents();

    /** The largest body of a tracking call, compressed or not; a larger one is refused as a whole. */
    @WithDefault("1M")
    MemorySize bodySize();

    /** The largest recording chunk as it is sent. */
    @WithDefault("4M")
    MemorySize chunkSize();

    /** The largest recording chunk after inflating. */
    @WithDefault("32M")
    MemorySize inflatedChunkSize();

    /** The largest asset of a page. */
    @WithDefault("4M")
    MemorySize assetSize();

    /** The largest part of a recording's manifest, compressed or not. */
    @WithDefault("256K")
    MemorySize manifestSize();

    /** The memory for all bodies under way together; requests beyond are asked to come again. */
    @WithDefault("48M")
    MemorySize bodiesUnderWay();

    /**
     * How much of it one client's bodies may take that do not come whole at once; requests beyond are asked to come again. A server that sends for many
     * visitors is one client. At least a chunk.
     */
    @WithDefault("12M")
    MemorySize clientBodiesUnderWay();

    /** How long a body may take to come; who sends more slowly is refused. The next part after that time is not taken. */
    @WithDefault("60S")
    Duration bodyTime();

    /** Events or chunks per second of one write key, on average. */
    @WithDefault("50000")
    @Min(1)
    long eventsPerSecond();

    /** Events or chunks of one write key that may come at once, after a pause. At least a full batch. */
    @WithDefault("100000")
    @Min(2500)
    long burst();

    /** Events or chunks per second of one client, on average; a server that sends for many needs its own, larger figure. */
    @WithDefault("5000")
    @Min(1)
    long clientEventsPerSecond();

    /** Events or chunks of one client that may come at once, after a pause. At least a full batch. */
    @WithDefault("20000")
    @Min(2500)
    long clientBurst();

    /** How much of one processor a source may have, on average, for making out devices that were not seen before; beyond it they stay unknown. */
    @WithDefault("10")
    @Min(1)
    int sourceProcessorPercent();

    /** How much processor time a source may have for that at once, after a pause. A device takes a millisecond, an odd one ten. */
    @WithDefault("1S")
    Duration sourceProcessorBurst();

    /** How many buckets the clients are spread over; a power of two. Clients that fall into one share it. A bucket takes 40 bytes. */
    @WithDefault("32768")
    @Min(1)
    int clientBuckets();
}
