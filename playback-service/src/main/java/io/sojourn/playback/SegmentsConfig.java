package io.sojourn.playback;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When chunks are put together, and how. */
@ConfigMapping(prefix = "sojourn.segments")
public interface SegmentsConfig {
    /** How often is looked for recordings that are due. */
    @WithDefault("5s")
    Duration sweepEvery();

    /** How many recordings are taken up at once; they are worked on one after the other. */
    @WithDefault("20")
    int batchSize();

    /** How long after a picture of the page what came before it is left alone: chunks may be late. */
    @WithDefault("1m")
    Duration afterPicture();

    /** How long after the last chunk of a recording its end is left alone. */
    @WithDefault("10m")
    Duration afterEnd();

    /** How long one recording may be worked on, before another instance takes it up. */
    @WithDefault("10m")
    Duration lease();

    /** The level of zstd for what is compressed with another content. Higher is smaller and slower. */
    @WithDefault("6")
    int level();

    /** The level for what is compressed alone, where there is more to find, and others are compressed with it. */
    @WithDefault("9")
    int levelAlone();

    /** How large a segment is at most, inflated. A chunk that is larger stays as it came. */
    @WithDefault("12M")
    MemorySize largest();

    /** How long the beginning of a recording is that is put together for itself: what a viewer sees first. */
    @WithDefault("5s")
    Duration beginning();

    /** How far behind a picture of the page another one is made, if the recorder made none until then. */
    @WithDefault("150s")
    Duration checkpointAfter();

    /** The same in bytes of what happened, as JSON; or as many as the picture has, if that is more. */
    @WithDefault("2M")
    MemorySize checkpointAfterBytes();

    /** How much of contents that others are compressed with is kept in memory. */
    @WithDefault("24M")
    MemorySize bases();
}
