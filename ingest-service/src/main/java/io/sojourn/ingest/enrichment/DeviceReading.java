package io.sojourn.ingest.enrichment;

import io.sojourn.ingest.fields.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The device as the SDKs of apps state it, and whether a request is from the visitor's own device although it is from no browser. */
public final class DeviceReading {
    private static final int LONGEST_TEXT = 60;
    /** Segment's SDKs that run in apps only, by the names that they give themselves. */
    private static final Set<String> OF_APPS = Set.of(
            "analytics-ios",
            "analytics-android",
            "analytics-swift",
            "analytics-react-native",
            "@segment/analytics-react-native",
            "analytics-flutter",
            "analytics_flutter");
    /** Those that run on servers: what they say about a device they say of another one than their own. */
    private static final Set<String> OF_SERVERS = Set.of(
            "analytics-node",
            "@segment/analytics-node",
            "analytics-java",
            "analytics-python",
            "segment-analytics-python",
            "analytics-ruby",
            "analytics-go",
            "analytics-php",
            "Analytics.NET");

    private DeviceReading() {}

    /** What an item's context says of the device. */
    public static StatedDevice of(Fields context) {
        if (context.any("device") == null && context.any("os") == null) {
            return StatedDevice.NONE;
        }
        Fields device = context.lenientObject("device");
        Fields system = context.lenientObject("os");
        return new StatedDevice(
                device.lenientText("type", LONGEST_TEXT),
                device.lenientText("model", LONGEST_TEXT),
                nameOf(system),
                system.lenientText("version", LONGEST_TEXT),
                shortSide(context.lenientObject("screen")));
    }

    /** What cannot be a system's name, as an e-mail address, is none. */
    private static @Nullable String nameOf(Fields system) {
        String name = system.lenientText("name", LONGEST_TEXT);
        return name != null && name.chars().allMatch(DeviceReading::isOfName) ? name : null;
    }

    private static boolean isOfName(int c) {
        return Character.isLetterOrDigit(c) || " ._/()+-".indexOf(c) >= 0;
    }

    /** Whether the sender is the visitor's device: an app with an SDK for apps, or one that says what device it is on. */
    public static boolean isSender(Fields context) {
        String library = context.lenientObject("library").lenientText("name", LONGEST_TEXT);
        if (library != null && (OF_APPS.contains(library) || OF_SERVERS.contains(library))) {
            return OF_APPS.contains(library);
        }
        return !context.lenientObject("device").values().isEmpty();
    }

    /** SDKs for Android state pixels, and how many of them are one that does not depend on the screen's density. */
    private static @Nullable Long shortSide(Fields screen) {
        boolean complete = screen.any("width") instanceof Number
                && screen.any("height") instanceof Number
                && screen.any("density") instanceof Number density
                && density.doubleValue() > 0;
        if (!complete) {
            return null;
        }
        double pixels = Math.min(number(screen, "width"), number(screen, "height"));
        return Math.round(pixels / number(screen, "density"));
    }

    private static double number(Fields screen, String name) {
        return screen.any(name) instanceof Number number ? number.doubleValue() : 0;
    }
}
