package io.sojourn.bench.browser;

import java.awt.image.BufferedImage;

/**
 * How alike two pictures look, from -1 to 1 (the same): the mean over windows of 8 x 8 pixels of the SSIM index of their luminance,
 * after Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural similarity", 2004.
 */
public final class StructuralSimilarity {
    private static final int WINDOW = 8;
    private static final double RANGE = 255;
    private static final double C1 = (0.01 * RANGE) * (0.01 * RANGE);
    private static final double C2 = (0.03 * RANGE) * (0.03 * RANGE);

    private StructuralSimilarity() {}

    /** Of two pictures of the same size. */
    public static double of(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new IllegalArgumentException("The pictures differ in size: %d x %d and %d x %d"
                    .formatted(one.getWidth(), one.getHeight(), other.getWidth(), other.getHeight()));
        }
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= one.getHeight(); y += WINDOW) {
            for (int x = 0; x + WINDOW <= one.getWidth(); x += WINDOW) {
                sum += window(one, other, x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(BufferedImage one, BufferedImage other, int left, int top) {
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                double a = luminance(one.getRGB(x, y));
                double b = luminance(other.getRGB(x, y));
                sumA += a;
                sumB += b;
                sumAa += a * a;
                sumBb += b * b;
                sumAb += a * b;
            }
        }
        int n = WINDOW * WINDOW;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = sumAa / n - meanA * meanA;
        double varianceB = sumBb / n - meanB * meanB;
        double covariance = sumAb / n - meanA * meanB;
        return ((2 * meanA * meanB + C1) * (2 * covariance + C2))
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    /** ITU-R BT.601. */
    private static double luminance(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }
}
