package io.sojourn.session.books;

import io.sojourn.session.books.BooksStore.BookedCount;
import io.sojourn.session.books.BooksStore.BooksRange;
import io.sojourn.session.books.SampleStore.Sample;
import io.sojourn.session.requests.Times;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The books of a range, as they are answered.
 *
 * @param stepMs the length of an item of minutes
 */
@Schema(name = "Books")
record BooksView(String from, String to, long stepMs, List<Total> totals, List<Minute> minutes) {

    static BooksView of(BooksRange range, List<BookedCount> totals, List<BookedCount> steps) {
        return new BooksView(
                Times.of(range.from().toEpochMilli()),
                Times.of(range.to().toEpochMilli()),
                range.step().toMillis(),
                grouped(totals).stream().map(Total::of).toList(),
                grouped(steps).stream().map(Minute::of).toList());
    }

    /** The counts of each source, kind and step together, in the order they came. */
    private static Collection<List<BookedCount>> grouped(List<BookedCount> counts) {
        Map<List<Object>, List<BookedCount>> groups = counts.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.minute(), one.sourceId(), one.what()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values();
    }

    private static long receivedIn(List<BookedCount> group) {
        return group.stream()
                .filter(BookedCount::isReceived)
                .mapToLong(BookedCount::count)
                .sum();
    }

    private static List<StateCount> statesIn(List<BookedCount> group) {
        return group.stream()
                .filter(one -> !one.isReceived())
                .map(one -> new StateCount(one.state(), one.reason().isEmpty() ? null : one.reason(), one.count()))
                .toList();
    }

    /**
     * What became of what a source sent, over the whole range.
     *
     * @param inTransit received, and not in a final state yet
     */
    @Schema(name = "BooksTotal")
    record Total(String sourceId, String what, long received, List<StateCount> states, long inTransit) {
        static Total of(List<BookedCount> group) {
            BookedCount first = group.getFirst();
            long received = receivedIn(group);
            List<StateCount> states = statesIn(group);
            long ended = states.stream().mapToLong(StateCount::count).sum();
            return new Total(first.sourceId(), first.what(), received, states, received - ended);
        }
    }

    /**
     * What became of what a source sent in one step.
     *
     * @param minute when the step begins
     */
    @Schema(name = "BooksMinute")
    record Minute(String minute, String sourceId, String what, long received, List<StateCount> states) {
        static Minute of(List<BookedCount> group) {
            BookedCount first = group.getFirst();
            return new Minute(
                    Times.of(first.minute().toEpochMilli()),
                    first.sourceId(),
                    first.what(),
                    receivedIn(group),
                    statesIn(group));
        }
    }

    /** How many ended in a state. */
    @Schema(name = "BooksStateCount")
    record StateCount(String state, @Nullable String reason, long count) {}

    /**
     * One thing that was refused.
     *
     * @param preview its beginning, without personal data
     */
    @Schema(name = "BooksSample")
    record SampleView(
            String sourceId,
            String what,
            String state,
            String reason,
            String at,
            @Nullable String preview) {
        static SampleView from(Sample sample) {
            return new SampleView(
                    sample.sourceId(),
                    sample.what(),
                    sample.state(),
                    sample.reason(),
                    Times.of(sample.at().toEpochMilli()),
                    sample.preview());
        }
    }
}
