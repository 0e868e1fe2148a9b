package io.sojourn.session.metrics;

import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.Contents;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.filters.bounds.Bounds;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionImage;
import io.sojourn.session.projection.columns.SessionTable;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What filters mean, session by session: what the columns are compared with. */
final class PlainFilter {
    static final long HALF_LIFE = 50 * 3_600_000L;

    private PlainFilter() {}

    /** All that it asks for but what is left out of numbers. */
    static Predicate<SessionImage> matching(UUID systemId, SessionFilter filter) {
        Predicate<SessionImage> system = one -> one.systemId().equals(systemId);
        return system.and(one -> inRange(filter.time(), one))
                .and(one -> filter.person() == null || one.personId().equals(filter.person()))
                .and(one -> among(filter.values().get("s.country"), one.texts().get(0)))
                .and(one -> among(filter.values().get("s.browser"), one.texts().get(3)))
                .and(one -> holds(filter.contents(), one))
                .and(one -> filter.bots() != Choice.ONLY || has(one, Flags.BOT))
                .and(one -> filter.developers() != Choice.ONLY || has(one, Flags.DEVELOPER))
                .and(one -> filter.state() == null || has(one, Flags.OPEN))
                .and(one -> filter.hasRecording() == null || has(one, Flags.RECORDED) == filter.hasRecording())
                .and(one -> filter.scores() == null || scored(filter.scores(), one))
                .and(one -> within(filter.bounds().get("s.duration_ms"), one.durationMs()))
                .and(one -> within(filter.bounds().get("s.active_ms"), one.activeMs()))
                .and(one -> within(
                        filter.bounds().get("s.event_count"),
                        one.counts()[SessionTable.COUNTS.indexOf("event_count")]));
    }

    private static boolean holds(Contents contents, SessionImage session) {
        return (contents.sourceTypes().isEmpty()
                        || !Collections.disjoint(contents.sourceTypes(), session.sourceTypes()))
                && session.tags().containsAll(contents.tags())
                && (contents.signals().isEmpty()
                        || contents.signals().stream().anyMatch(kind -> has(session, 1 << 4 + kind.ordinal())))
                && (contents.prompted() == null || session.prompts().isEmpty() != contents.prompted())
                && (contents.promptedBy().isEmpty() || !Collections.disjoint(contents.promptedBy(), session.prompts()));
    }

    /** By the definition: the activity, and a half of it for each 50 hours. */
    private static boolean scored(ScoreRange scores, SessionImage session) {
        double halves = session.activityLevel() / 1000.0
                - (scores.now().toEpochMilli() - session.startedAt()) / (double) HALF_LIFE;
        return (scores.least() == null || halves >= scores.least())
                && (scores.tooMuch() == null || halves < scores.tooMuch());
    }

    /** What orders by score, whenever it is asked for. */
    static long rank(SessionImage session) {
        return session.startedAt() + session.activityLevel() * (HALF_LIFE / 1000);
    }

    private static boolean has(SessionImage session, int flag) {
        return (session.flags() & flag) != 0;
    }

    private static boolean among(@Nullable List<String> allowed, @Nullable String value) {
        return allowed == null || allowed.contains(value == null ? "unknown" : value);
    }

    private static boolean within(Bounds bounds, long value) {
        return (bounds.least() == null || value >= bounds.least()) && (bounds.most() == null || value <= bounds.most());
    }

    /** Whether a session is in a range of time. */
    static boolean inRange(TimeRange time, SessionImage session) {
        long lower = time.isOfStarts() ? session.startedAt() : end(session);
        long upper = time.isOfEnds() ? end(session) : session.startedAt();
        return (time.from() == null || lower >= time.from().toEpochMilli())
                && (time.to() == null || upper < time.to().toEpochMilli());
    }

    /** When its last event was. */
    static long end(SessionImage session) {
        return session.startedAt() + session.durationMs();
    }
}
