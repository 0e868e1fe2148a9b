package io.sojourn.ingest.enrichment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the SDK of an app says about the device that it runs on, where browsers have their user agent.
 *
 * @param type of the platform, as in ios or android
 * @param model as its maker calls it, as in iPad8,1 or SM-T870
 * @param os name of the operating system
 * @param osVersion of the operating system
 * @param shortSide of the screen in density-independent pixels; null if it is not known
 */
public record StatedDevice(
        @Nullable String type,
        @Nullable String model,
        @Nullable String os,
        @Nullable String osVersion,
        @Nullable Long shortSide) {
    /** Nothing is stated. */
    public static final StatedDevice NONE = new StatedDevice(null, null, null, null, null);

    /** From this on Android takes a screen for that of a tablet. */
    private static final int TABLET = 600;

    private static final List<String> BEGINNINGS_OF_TABLETS =
            List.of("ipad", "sm-t", "sm-p", "sm-x", "kf", "lenovo tb");
    /** By the names that user agents are given too, so that both count as one. */
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("ios", "iOS"),
            Map.entry("iphone os", "iOS"),
            Map.entry("ipados", "iOS"),
            Map.entry("android", "Android"),
            Map.entry("macos", "macOS"),
            Map.entry("mac os", "macOS"),
            Map.entry("mac os x", "macOS"),
            Map.entry("tvos", "tvOS"),
            Map.entry("watchos", "watchOS"),
            Map.entry("windows", "Windows"),
            Map.entry("linux", "Linux"));

    /** What is stated, and for the rest what is known otherwise. */
    public Device over(Device device) {
        String statedType = deviceType();
        String statedOs = system();
        return new Device(
                statedType == null ? device.type() : statedType,
                statedOs == null ? device.os() : statedOs,
                device.browser(),
                device.botReason());
    }

    private @Nullable String system() {
        if (os != null) {
            return SYSTEMS.getOrDefault(os.toLowerCase(Locale.ROOT), os);
        }
        return type == null ? null : SYSTEMS.get(type.toLowerCase(Locale.ROOT));
    }

    private @Nullable String deviceType() {
        String platform = type != null ? type : os;
        if (platform == null) {
            return null;
        }
        return switch (platform.toLowerCase(Locale.ROOT)) {
            case "ios", "iphone os", "ipados", "iphone", "android", "mobile", "phone" ->
                isTablet() ? "tablet" : "mobile";
            case "ipad", "tablet" -> "tablet";
            case "tvos", "tv", "androidtv", "android tv" -> "tv";
            case "macos", "mac os x", "windows", "linux", "desktop" -> type == null ? null : "desktop";
            case "watchos", "watch" -> "other";
            default -> null;
        };
    }

    /** On Android the screen tells what the model does not. */
    private boolean isTablet() {
        return model != null && isTablet(model.toLowerCase(Locale.ROOT))
                || "Android".equals(system()) && shortSide != null && shortSide >= TABLET;
    }

    /** Of Apple, Samsung, Amazon, Lenovo, and those that say it. */
    private static boolean isTablet(String model) {
        return BEGINNINGS_OF_TABLETS.stream().anyMatch(model::startsWith)
                || model.contains("tablet")
                || (model + " ").contains("pad ")
                || (model + " ").contains(" tab ");
    }
}
