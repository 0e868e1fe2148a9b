package io.sojourn.session.frustration;

import io.sojourn.session.frustration.Gesture.Click;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last clicks of a session on one thing, as far as they tell whether the next one completes a rage click. Three clicks within {@link #WINDOW_MS}, each
 * on the element of the one before or near it, are one; what follows as fast is the same one still.
 *
 * @param last when the last click was
 * @param before when the one before it was, null if it is the first
 * @param click the last one
 * @param told whether it is a rage click already
 */
public record ClickRun(long last, @Nullable Long before, Click click, boolean told) {
    /** In milliseconds; number and distance as posthog-js has them by default, there the time is that between two clicks. */
    static final long WINDOW_MS = 1_000;
    /** In pixels, across and down together. */
    static final int NEAR_PX = 30;

    private static final int RADIX = 36;

    /** The run that a click makes of the one before it, null if there is none: in a field clicks select text. */
    static @Nullable ClickRun after(@Nullable ClickRun run, long at, Click click) {
        if (click.onField()) {
            return null;
        }
        return run == null || at - run.last > WINDOW_MS || !run.isAt(click)
                ? new ClickRun(at, null, click, false)
                : new ClickRun(at, run.last, click, run.told || run.before != null && at - run.before <= WINDOW_MS);
    }

    /**
     * A short text that {@link #read} makes it from again.
     *
     * @param endedAt when the last event of its session was
     */
    public String text(long endedAt) {
        return Stream.of(
                        endedAt - last,
                        before == null ? null : (Long) (last - before),
                        (long) click.element(),
                        toLong(click.x()),
                        toLong(click.y()),
                        told ? 1L : 0L)
                .map(number -> number == null ? "" : Long.toString(number, RADIX))
                .collect(Collectors.joining(","));
    }

    /** The run of a text that {@link #text} made of it. */
    public static ClickRun read(String text, long endedAt) {
        String[] parts = text.split(",", -1);
        long last = endedAt - Long.parseLong(parts[0], RADIX);
        Long gap = number(parts[1]);
        int element = Integer.parseInt(parts[2], RADIX);
        Click click = new Click(element, false, toInteger(number(parts[3])), toInteger(number(parts[4])));
        return new ClickRun(last, gap == null ? null : (Long) (last - gap), click, parts[5].equals("1"));
    }

    private static @Nullable Long number(String part) {
        return part.isEmpty() ? null : (Long) Long.parseLong(part, RADIX);
    }

    private static @Nullable Long toLong(@Nullable Integer number) {
        return number == null ? null : (Long) number.longValue();
    }

    private static @Nullable Integer toInteger(@Nullable Long number) {
        return number == null ? null : (Integer) Math.toIntExact(number);
    }

    private boolean isAt(Click next) {
        boolean same = next.element() != 0 && next.element() == click.element();
        return same || isNear(click.x(), click.y(), next.x(), next.y());
    }

    private static boolean isNear(
            @Nullable Integer x, @Nullable Integer y, @Nullable Integer toX, @Nullable Integer toY) {
        return x != null && y != null && toX != null && toY != null && Math.abs(x - toX) + Math.abs(y - toY) < NEAR_PX;
    }
}
