package io.sojourn.bench.figures;

/** Rounds to as many digits as a measurement is worth. */
public final class Rounding {
    private Rounding() {}

    /** To the nearest. */
    public static double nearest(double figure, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(figure * scale) / scale;
    }

    /** Never to more than it is: what is measured against a goal. */
    public static double below(double figure, int digits) {
        double scale = Math.pow(10, digits);
        return Math.floor(figure * scale) / scale;
    }
}
