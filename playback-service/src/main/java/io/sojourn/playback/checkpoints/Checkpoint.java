package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.NotJsonException;
import java.util.Map;
import java.util.Optional;

/**
 * A picture of a page that was made of its recording, so that playing can begin where no recorder made one. It is told by events as a recorder tells a
 * picture, each marked by {@code "checkpoint": true}: who plays on from what was before leaves them out. Playing on from it comes to the same page as playing
 * on from the picture before.
 */
public final class Checkpoint {
    private Checkpoint() {}

    /**
     * What a page is after some events.
     *
     * @param before a JSON array of rrweb events, with a picture among them
     * @param next a JSON array of the events after them, which tells when the picture is of
     * @param most how many bytes of events it may have; twice as many are held at most while it is made
     * @return a JSON array of events; empty if it cannot be said for certain, or is larger
     */
    public static Optional<byte[]> between(byte[] before, byte[] next, int most) {
        try {
            RecordedPage page = new RecordedPage(2 * most);
            new Json(before).elements(page::take);
            long time = (long) beginning(next, page.time());
            return Optional.of(new PictureWriter(time, most).write(page));
        } catch (UnfollowableException | NotJsonException told) {
            return Optional.empty();
        }
    }

    /** When the first of some events is. */
    private static double beginning(byte[] events, double otherwise) {
        double[] first = {Double.NaN};
        new Json(events).elements(event -> {
            if (Double.isNaN(first[0]) && event.isObject()) {
                Map<String, Json> told = event.members();
                first[0] = told.containsKey("timestamp") ? told.get("timestamp").number(otherwise) : otherwise;
            }
        });
        return Double.isNaN(first[0]) ? otherwise : first[0];
    }
}
