package io.sojourn.bench.playback.storing;

import io.sojourn.bench.playback.PartReport;

/**
 * How small recordings are kept.
 *
 * @param recordings that were stored, each with the same content under a key of its own
 * @param minutes of each
 * @param rawBytesPerMinute of the events as JSON
 * @param gzipBytesPerMinute of the chunks as they come
 * @param compacted whether the service keeps them in another form than they came in
 * @param compactedShare of the chunks
 * @param storedBytesPerMinute of MongoDB's documents, of what is compacted if anything is, with all that encryption adds
 * @param indexBytesPerMinute of PostgreSQL's tables and indexes
 * @param ratio stored to gzip, of the same chunks
 * @param megabytesPerCoreSecond raw bytes compacted in a second of the service's CPU time, in millions; 0 if none are
 */
public record SizeReport(
        int recordings,
        double minutes,
        double rawBytesPerMinute,
        double gzipBytesPerMinute,
        boolean compacted,
        double compactedShare,
        double storedBytesPerMinute,
        double indexBytesPerMinute,
        double ratio,
        double goal,
        double megabytesPerCoreSecond,
        double speedGoal)
        implements PartReport {
    static final double GOAL = 0.75;
    static final double SPEED_GOAL = 100;

    @Override
    public String table() {
        return """
                size: %d recordings of %.1f minutes; bytes a minute
                raw JSON %,.0f, gzip as it comes %,.0f, stored %,.0f (%s), index %,.0f
                stored is %.3f of gzip (goal: %.2f)%s""".formatted(
                recordings,
                minutes,
                rawBytesPerMinute,
                gzipBytesPerMinute,
                storedBytesPerMinute,
                compacted ? "%.0f%% of the chunks compacted".formatted(100 * compactedShare) : "as it came",
                indexBytesPerMinute,
                ratio,
                goal,
                compacted
                        ? "; compacted at %.0f MB/s of a core (goal: %.0f)".formatted(megabytesPerCoreSecond, speedGoal)
                        : "");
    }
}
