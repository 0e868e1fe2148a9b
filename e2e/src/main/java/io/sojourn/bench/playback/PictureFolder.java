package io.sojourn.bench.playback;

import com.microsoft.playwright.options.BoundingBox;
import io.sojourn.bench.browser.Likeness;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.Shot;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The pictures of a run, as files: there are hundreds. What is masked in a shot is painted over in all that is kept for it. */
record PictureFolder(Path folder) {
    private static final Color MASKED = new Color(0x8a8fa3);

    /** Keeps a picture of an instant, which shows the same places as its shot. */
    void keep(PageScript script, Shot shot, String kind, byte[] picture) {
        BufferedImage image = masked(read(picture), shot.masked());
        write(image, file(script, shot.name(), kind));
    }

    /** Compares two kept pictures of an instant. */
    Likeness compare(PageScript script, String moment, String kind, String with) {
        return Likeness.of(read(file(script, moment, kind)), read(file(script, moment, with)));
    }

    /** Keeps what differs between two kept pictures of an instant. */
    void keepDifference(PageScript script, String moment, String kind, String with) {
        BufferedImage difference =
                Likeness.difference(read(file(script, moment, kind)), read(file(script, moment, with)));
        write(difference, file(script, moment, "difference"));
    }

    /** Where a picture is. */
    Path file(PageScript script, String moment, String kind) {
        return folder.resolve(script.name()).resolve(moment + "-" + kind + ".png");
    }

    private static BufferedImage masked(BufferedImage picture, List<BoundingBox> boxes) {
        BufferedImage painted = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = painted.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.setColor(MASKED);
        for (BoundingBox box : boxes) {
            int left = (int) Math.floor(box.x);
            int top = (int) Math.floor(box.y);
            graphics.fillRect(
                    left, top, (int) Math.ceil(box.x + box.width) - left, (int) Math.ceil(box.y + box.height) - top);
        }
        graphics.dispose();
        return painted;
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
