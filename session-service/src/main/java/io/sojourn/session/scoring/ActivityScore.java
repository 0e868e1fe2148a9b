package io.sojourn.session.scoring;

/**
 * The score of a session (P9): {@code 100 * A * 2^(-age / H)}, with its activity A from 0 to 1 and the half-life H. A is kept as a <em>level</em>, its binary
 * logarithm in thousandths: with it the order of scores is that of whole numbers which do not change with time, see {@link #rank}.
 */
public final class ActivityScore {
    /** As many pages and screens as can matter. */
    public static final int MOST_PLACES = 10;

    /** The level of a session without any activity; no score is seen of one that is so low. */
    public static final int LOWEST_LEVEL = -20_000;

    private static final int MOST_CLICKS = 50;
    private static final int MOST_INPUTS = 20;
    private static final double CLICKS_WEIGHT = 0.4;
    private static final double PLACES_WEIGHT = 0.35;
    private static final double INPUTS_WEIGHT = 0.25;
    /** A session in which nearly nothing was done for all of its time is worth half of one that was busy. */
    private static final double INACTIVITY_WEIGHT = 0.5;

    private static final double THOUSANDTHS = 1000;
    private static final int HIGHEST = 100;

    private ActivityScore() {}

    /**
     * The activity of a session as a level: 0 for A = 1, -1000 for a half.
     *
     * @param places how many different pages and screens were shown
     * @param inactiveShare how much of its time nothing was done in, from 0 to 1
     */
    public static int level(int clicks, int places, int inputs, double inactiveShare) {
        double done = CLICKS_WEIGHT * share(1 + clicks, 1 + MOST_CLICKS)
                + PLACES_WEIGHT * share(Math.max(places, 1), MOST_PLACES)
                + INPUTS_WEIGHT * share(1 + inputs, 1 + MOST_INPUTS);
        double activity = done * (1 - INACTIVITY_WEIGHT * inactiveShare);
        double level = THOUSANDTHS * StrictMath.log(activity) / StrictMath.log(2);
        return (int) Math.max(Math.round(level), LOWEST_LEVEL);
    }

    /** Each one more counts less than the one before it. */
    private static double share(int count, int most) {
        return Math.min(StrictMath.log(count) / StrictMath.log(most), 1);
    }

    /**
     * What scores are ordered by: when a session of full activity would have begun that always has the same score. Milliseconds since 1970.
     *
     * @param halfLifeMs after how long a score is worth a half
     */
    public static long rank(long startedAt, int level, long halfLifeMs) {
        return startedAt + halfLifeMs * level / (long) THOUSANDTHS;
    }

    /** The score at a time, from 0 to 100; of what is to begin as if it began then. */
    public static double at(long now, long rank, long halfLifeMs) {
        return Math.min(HIGHEST * Math.pow(2, (double) (rank - now) / halfLifeMs), HIGHEST);
    }
}
