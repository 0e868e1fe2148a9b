package io.sojourn.session.books;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the books are kept. */
@ConfigMapping(prefix = "sojourn.books")
public interface BooksConfig {
    /** How long after a minute its counts are removed. */
    @WithDefault("90d")
    Duration retention();

    /** How long after its receipt a sample of what was refused is removed. */
    @WithDefault("7d")
    Duration sampleRetention();

    /**
     * How long after its last message a writer is forgotten. Longer than the topic keeps messages: those of a forgotten writer would count
     * again.
     */
    @WithDefault("30d")
    Duration writerRetention();

    /** How often the sweep looks for what is to be removed. */
    @WithDefault("10m")
    Duration sweepEvery();
}
