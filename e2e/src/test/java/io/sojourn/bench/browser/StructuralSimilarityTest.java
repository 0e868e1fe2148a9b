package io.sojourn.bench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class StructuralSimilarityTest {
    @Test
    void isOneForTheSamePicture() {
        assertThat(StructuralSimilarity.of(checkers(10), checkers(10))).isCloseTo(1, within(1e-9));
    }

    @Test
    void isLowForPicturesOfDifferentStructure() {
        assertThat(StructuralSimilarity.of(checkers(10), checkers(7))).isLessThan(0.5);
    }

    private static BufferedImage checkers(int size) {
        BufferedImage picture = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int y = 0; y < picture.getHeight(); y += size) {
            for (int x = (y / size % 2) * size; x < picture.getWidth(); x += 2 * size) {
                graphics.fillRect(x, y, size, size);
            }
        }
        graphics.dispose();
        return picture;
    }
}
