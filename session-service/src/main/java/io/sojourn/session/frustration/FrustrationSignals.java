package io.sojourn.session.frustration;

import io.sojourn.session.frustration.Gesture.Click;
import io.sojourn.session.frustration.Gesture.Reaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a session, found event by event in the order of time. It can go on from what {@link #until} gave: that holds all that the events so far
 * mean for later ones.
 */
public final class FrustrationSignals {
    /** Signals beyond this many are counted, but not listed: a session's size stays bounded. */
    public static final int MOST_LISTED = 200;
    /** No session of a visitor has more of a kind. */
    static final int MOST_COUNTED = Short.MAX_VALUE;
    /** A click that nothing follows for so long is dead; in milliseconds, as in Sentry's replays. */
    static final long DEAD_MS = 7_000;
    /** A click that nothing follows for so long is slow; in milliseconds, as in Sentry's replays. */
    static final long SLOW_MS = 3_000;
    /** Clicks this near to each other are one: the second one of a double click waits for the same. In milliseconds, as in Sentry's replays. */
    static final long DOUBLE_MS = 1_000;
    /** A page that is left within this time is left at once; in milliseconds. */
    static final long BACK_MS = 5_000;

    private final Map<SignalKind, Integer> counts = new EnumMap<>(SignalKind.class);
    private final List<Signal> signals;
    private @Nullable ClickRun run;
    private boolean used;

    /** Without any. */
    public FrustrationSignals() {
        this(Frustration.NONE);
    }

    /** Goes on with what was found before. */
    public FrustrationSignals(Frustration before) {
        counts.putAll(before.counts());
        signals = new ArrayList<>(before.signals());
        run = before.run();
        used = before.used();
    }

    /** Something was clicked. */
    public void clicked(long at, String event, Click click) {
        boolean told = run != null && run.told();
        used = true;
        run = ClickRun.after(run, at, click);
        if (run != null && run.told() && !told) {
            add(SignalKind.RAGE, at, event);
        }
    }

    /** Something else was done on the page. */
    public void used() {
        used = true;
    }

    /**
     * A page was shown.
     *
     * @param back whether it is the one before the page that was shown until now
     * @param shownMs how long that one was shown
     */
    public void shown(long at, String event, boolean back, long shownMs) {
        if (back && !used && shownMs <= BACK_MS) {
            add(SignalKind.QUICK_BACK, at, event);
        }
        used = false;
    }

    /** It is certain what followed a click. */
    public void reacted(long at, Reaction reaction) {
        long waited = reaction.afterMs() == null ? DEAD_MS : reaction.afterMs();
        if (waited >= SLOW_MS && !isOfDoubleClick(at - waited)) {
            add(waited >= DEAD_MS ? SignalKind.DEAD : SignalKind.SLOW, at - waited, reaction.click());
        }
    }

    /**
     * What there is, with what matters later if the last event was at that time.
     *
     * @param shownAt when the last page was shown, null if no way leads back from it
     */
    public Frustration until(long endedAt, @Nullable Long shownAt) {
        boolean running = run != null && endedAt - run.last() <= ClickRun.WINDOW_MS;
        boolean leavable = shownAt != null && endedAt - shownAt <= BACK_MS;
        return new Frustration(
                Collections.unmodifiableMap(new EnumMap<>(counts)),
                List.copyOf(signals),
                running ? run : null,
                leavable && used);
    }

    private boolean isOfDoubleClick(long at) {
        return signals.stream()
                .filter(one -> one.kind() == SignalKind.DEAD || one.kind() == SignalKind.SLOW)
                .reduce((one, later) -> later)
                .filter(one -> Math.abs(at - one.at()) <= DOUBLE_MS)
                .isPresent();
    }

    private void add(SignalKind kind, long at, String event) {
        counts.merge(kind, 1, (known, one) -> Math.min(known + one, MOST_COUNTED));
        if (signals.size() < MOST_LISTED) {
            signals.add(new Signal(kind, at, event));
        }
    }
}
