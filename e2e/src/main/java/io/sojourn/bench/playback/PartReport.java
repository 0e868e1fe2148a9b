package io.sojourn.bench.playback;

/** What one part of the benchmark found; written as JSON as it is. */
public interface PartReport {
    /** The same for people. */
    String table();
}
