package io.sojourn.playback.fetching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the service may fetch of recorded pages. */
@ConfigMapping(prefix = "sojourn.fetching")
public interface FetchingConfig {
    /** Whether anything is fetched at all. */
    @WithDefault("false")
    boolean enabled();

    /**
     * From which hosts which system's files are fetched, each as the system's id, a slash and the name: {@code a1b2/cdn.example.com}, or {@code a1b2/*.example.com} for
     * all names below a domain.
     */
    Optional<List<String>> hosts();

    /** How often is looked for what is to be fetched. */
    @WithDefault("15s")
    Duration every();

    /** How many files are fetched in one go. */
    @WithDefault("100")
    int batchSize();

    /** How long a file may take to come, with all redirections. */
    @WithDefault("10s")
    Duration timeout();

    /** The largest file that is kept: no larger than the collect API takes. */
    @WithDefault("4M")
    MemorySize largest();
}
