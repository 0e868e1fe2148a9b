package io.sojourn.bench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void countsPixelsThatDifferByMoreThanSixteenInAColour() {
        BufferedImage one = white();
        BufferedImage other = white();
        other.setRGB(0, 0, new Color(255, 255, 238).getRGB());
        other.setRGB(1, 0, new Color(239, 239, 239).getRGB());

        assertThat(Likeness.of(one, other).pixelDifference()).isCloseTo(1.0 / 256, within(1e-9));
    }

    @Test
    void showsInRedWhatDiffers() {
        BufferedImage other = white();
        other.setRGB(3, 4, Color.BLACK.getRGB());

        BufferedImage difference = Likeness.difference(white(), other);

        assertThat(difference.getRGB(3, 4) & 0xffffff).isEqualTo(0xd00000);
        assertThat(difference.getRGB(4, 4) & 0xffffff).isEqualTo(0xffffff);
    }

    private static BufferedImage white() {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, Color.WHITE.getRGB());
            }
        }
        return picture;
    }
}
