package io.sojourn.bench.playback;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** How much is measured; picocli fills it in. */
final class Amounts {
    @Option(names = "--page", paramLabel = "NAME", description = "--fidelity: only this page; may be repeated")
    Set<String> pages = Set.of();

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description = "how long a visit is recorded that --intake, --store, --size and --seek are made of;"
                    + " its clock runs faster (${DEFAULT-VALUE})")
    int minutes;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            description = "--intake: length of a window (${DEFAULT-VALUE}, at most 60)")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "--intake: seconds of load on each contestant before the first window (${DEFAULT-VALUE})")
    int warmUp;

    @Option(
            names = "--repeats",
            defaultValue = "3",
            description = "--intake: how often a disturbed window is repeated (${DEFAULT-VALUE})")
    int repeats;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "--intake: windows of each contestant; --store: runs (${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--chunks", defaultValue = "20000", description = "--store: chunks of a run (${DEFAULT-VALUE})")
    int chunks;

    @Option(names = "--recordings", defaultValue = "20", description = "--size: recordings (${DEFAULT-VALUE})")
    int recordings;

    @Option(
            names = "--lengths",
            split = ",",
            defaultValue = "10,60,720",
            description = "--seek: minutes of the sessions (${DEFAULT-VALUE})")
    List<Integer> lengths = List.of();

    @Option(
            names = "--questions",
            defaultValue = "1000",
            description = "--seek: how often each server is asked for each first answer (${DEFAULT-VALUE})")
    int questions;

    @Option(
            names = "--work",
            defaultValue = "30",
            description = "--recorder: seconds of work on the page in each run (${DEFAULT-VALUE})")
    int work;

    @Option(names = "--runs", defaultValue = "7", description = "--recorder: runs of each recorder (${DEFAULT-VALUE})")
    int runs;
}
