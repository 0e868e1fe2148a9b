package io.sojourn.session.metrics;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.metrics.RangeNumbers.Excluded;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionImage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers by their definitions, session by session: what the columns are compared with. */
record PlainNumbers(List<SessionImage> matching, int leftOut) {
    RangeNumbers numbers() {
        return new RangeNumbers(
                sessionNumbers(counted()),
                new Excluded(
                        0,
                        leftOutFor(LeftOut.TOO_LONG).size(),
                        leftOutFor(LeftOut.BOTS).size(),
                        leftOutFor(LeftOut.DEVELOPERS).size(),
                        leftOutFor(LeftOut.OPEN).size()),
                CountingRule.LONGEST_MS);
    }

    List<SessionImage> leftOutFor(LeftOut reason) {
        return switch (reason) {
            case FUTURE -> List.of();
            case TOO_LONG -> over();
            case BOTS -> left(Flags.BOT, 0);
            case DEVELOPERS -> left(Flags.DEVELOPER, Flags.BOT);
            case OPEN -> left(Flags.OPEN, Flags.BOT | Flags.DEVELOPER);
        };
    }

    List<SessionImage> counted() {
        return matching.stream()
                .filter(session -> session.durationMs() <= CountingRule.LONGEST_MS && (session.flags() & leftOut) == 0)
                .toList();
    }

    static SessionNumbers sessionNumbers(List<SessionImage> counted) {
        Map<UUID, List<SessionImage>> byPerson =
                counted.stream().collect(Collectors.groupingBy(SessionImage::personId));
        long total = counted.stream().mapToLong(SessionImage::durationMs).sum();
        if (byPerson.isEmpty()) {
            return new SessionNumbers(0, 0, null, 0, null, null);
        }
        return new SessionNumbers(
                counted.size(),
                byPerson.size(),
                (double) counted.size() / byPerson.size(),
                total,
                (double) total / byPerson.size(),
                median(byPerson.values().stream()
                        .map(PlainNumbers::average)
                        .sorted()
                        .toList()));
    }

    private static double average(List<SessionImage> sessions) {
        return (double) sessions.stream().mapToLong(SessionImage::durationMs).sum() / sessions.size();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1) + 0.5 * (sorted.get(middle) - sorted.get(middle - 1));
    }

    private List<SessionImage> over() {
        return matching.stream()
                .filter(session -> session.durationMs() > CountingRule.LONGEST_MS)
                .toList();
    }

    private List<SessionImage> left(int flag, int before) {
        return matching.stream()
                .filter(session -> session.durationMs() <= CountingRule.LONGEST_MS)
                .filter(session -> (session.flags() & leftOut & flag) != 0 && (session.flags() & leftOut & before) == 0)
                .toList();
    }
}
