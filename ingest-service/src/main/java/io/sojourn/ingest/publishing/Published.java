package io.sojourn.ingest.publishing;

import java.util.List;

/**
 * What became of the records of one request; each is in one of the three.
 *
 * @param stored how many the broker has on all in-sync replicas
 * @param unavailable how many it did not take: another time it may
 * @param tooLarge the places of those that it never takes, in no order
 */
public record Published(int stored, int unavailable, List<Integer> tooLarge) {
    static final Published NOTHING = new Published(0, 0, List.of());

    Published butUnavailable(int records) {
        return new Published(stored, records, tooLarge);
    }
}
