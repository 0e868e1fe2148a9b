package io.sojourn.playback.excerpts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sojourn.playback.segments.SegmentContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a piece of a recording belongs to a stretch of time (P11). What came after that is left out. Of what was before it only that stays which the
 * picture at its beginning is made of, and all of it is moved there: not where the visitor pointed or clicked, what they entered step by step, or when. What is
 * within stays as it was recorded.
 */
public final class Excerpt {
    private final long clockOffsetMs;
    private final List<RecordedEvent> before = new ArrayList<>();
    private final SegmentContent within = new SegmentContent();

    /**
     * Of a piece of which nothing was added yet.
     *
     * @param clockOffsetMs what to add to the timestamps in its events to get the server's time
     */
    public Excerpt(long clockOffsetMs) {
        this.clockOffsetMs = clockOffsetMs;
    }

    /** What to add to the timestamps in its events to get the server's time. */
    public long clockOffsetMs() {
        return clockOffsetMs;
    }

    /** Adds a part that is within the stretch as a whole. */
    public void add(byte[] json) {
        within.add(json);
    }

    /**
     * Adds what of a part belongs to the stretch.
     *
     * @param json an array of rrweb events
     * @param from the first instant of the stretch, in the server's time
     * @param to its last instant
     */
    public void add(byte[] json, Instant from, Instant to) {
        add(json, from, to, event -> true);
    }

    /** The same of a picture that was made of what happened before it: how the page looks, not what the visitor did last until then. */
    public void addPicture(byte[] json, Instant from, Instant to) {
        add(json, from, to, RecordedEvent::isOfPicture);
    }

    private void add(byte[] json, Instant from, Instant to, Predicate<RecordedEvent> belongs) {
        Stretch stretch = new Stretch(from.toEpochMilli() - clockOffsetMs, to.toEpochMilli() - clockOffsetMs);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (JsonParser parser = RecordedEvent.parser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                RecordedEvent event = RecordedEvent.read(json, parser);
                if (belongs.test(event)) {
                    add(event, stretch, kept);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        within.add(array(kept));
    }

    /** The events that belong, as an array. */
    public byte[] json() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture().forEach(event -> append(event.json(), picture));
        SegmentContent all = new SegmentContent();
        all.add(array(picture));
        all.add(within.json());
        return all.json();
    }

    private void add(RecordedEvent event, Stretch stretch, ByteArrayOutputStream kept) {
        if (event.at() > stretch.to()) {
            return;
        }
        if (event.beginsAt() >= stretch.from()) {
            append(event.json(), kept);
        } else if (event.isOfPicture()) {
            before.add(event.at() < stretch.from() ? event.movedTo(stretch.from()) : event);
        }
    }

    /** From the last picture of the page on; of what each later one makes needless, the last. */
    private List<RecordedEvent> picture() {
        Set<String> told = new HashSet<>();
        List<RecordedEvent> picture = new ArrayList<>();
        boolean complete = false;
        for (RecordedEvent event : before.reversed()) {
            if (complete && event.isMeta()) {
                picture.add(event);
                break;
            }
            if (!complete && event.isNews(told)) {
                picture.add(event);
            }
            complete |= event.isSnapshot();
        }
        return picture.reversed();
    }

    private static void append(byte[] event, ByteArrayOutputStream events) {
        if (events.size() > 0) {
            events.write(',');
        }
        events.writeBytes(event);
    }

    private static byte[] array(ByteArrayOutputStream events) {
        ByteArrayOutputStream array = new ByteArrayOutputStream(events.size() + 2);
        array.write('[');
        array.writeBytes(events.toByteArray());
        array.write(']');
        return array.toByteArray();
    }

    /** By the clock of the recorder. */
    private record Stretch(long from, long to) {}
}
