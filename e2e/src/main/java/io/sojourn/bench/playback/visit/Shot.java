package io.sojourn.bench.playback.visit;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/**
 * What a visitor saw at an instant.
 *
 * @param at an instant of the browser's clock, in epoch milliseconds, around which nothing changed
 * @param picture a PNG
 * @param masked where in the picture something is that is not recorded on purpose
 */
public record Shot(String name, long at, byte[] picture, List<BoundingBox> masked) {}
