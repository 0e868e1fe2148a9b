package io.sojourn.session.projection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** What the columns that numbers are computed from may take. */
@ConfigMapping(prefix = "sojourn.projection")
public interface ProjectionConfig {
    /** Where the files of the columns are; they have no names, and are gone with the process. */
    @WithDefault("${java.io.tmpdir}")
    Path folder();

    /** How large the columns may become, about 210 bytes a session; beyond that no numbers are answered. */
    @WithDefault("4G")
    MemorySize maxSize();

    /** How many queries are computed at the same time; the others wait. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int queriesAtOnce();

    /** How many queries may wait; the others are refused. */
    @WithDefault("200")
    @Min(1)
    int waitingQueries();

    /** For how long changes are collected before they are read; what changes several times is read once. */
    @WithDefault("30ms")
    Duration every();

    /**
     * From how many sessions on the pages of lists are looked for in the columns. Below it the database finds them as fast, and knows of changes a
     * little earlier.
     */
    @WithDefault("50000")
    int listsFrom();

    /** How many changed sessions are read by one statement. */
    @WithDefault("500")
    @Min(1)
    int batchSize();

    /** Numbers are refused when changes could not be read for this long. */
    @WithDefault("10s")
    Duration staleAfter();

    /** How long to wait before sessions are read from the start again after that failed. */
    @WithDefault("5s")
    Duration pause();
}
