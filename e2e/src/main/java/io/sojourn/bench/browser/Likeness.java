package io.sojourn.bench.browser;

import java.awt.image.BufferedImage;

/**
 * How alike two pictures of the same size are.
 *
 * @param similarity see {@link StructuralSimilarity}
 * @param pixelDifference the share of pixels that differ by more than 16 of 255 in red, green or blue
 */
public record Likeness(double similarity, double pixelDifference) {
    private static final int NOTICED = 16;

    /** Of two pictures. */
    public static Likeness of(BufferedImage one, BufferedImage other) {
        double similarity = StructuralSimilarity.of(one, other);
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differ(one.getRGB(x, y), other.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return new Likeness(similarity, (double) different / (one.getWidth() * one.getHeight()));
    }

    /** The first picture, faint, with what differs in red. */
    public static BufferedImage difference(BufferedImage one, BufferedImage other) {
        BufferedImage difference = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int rgb = one.getRGB(x, y);
                difference.setRGB(x, y, differ(rgb, other.getRGB(x, y)) ? 0xd00000 : faint(rgb));
            }
        }
        return difference;
    }

    private static boolean differ(int one, int other) {
        return differ(one, other, 16) || differ(one, other, 8) || differ(one, other, 0);
    }

    private static boolean differ(int one, int other, int shift) {
        return Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > NOTICED;
    }

    private static int faint(int rgb) {
        int grey = 192 + ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 12;
        return grey << 16 | grey << 8 | grey;
    }
}
