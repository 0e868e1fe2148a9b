package io.sojourn.ingest.events;

import io.sojourn.contracts.EventMessage.Client;
import io.sojourn.ingest.enrichment.Countries;
import io.sojourn.ingest.enrichment.Device;
import io.sojourn.ingest.enrichment.Devices;
import io.sojourn.ingest.fields.Fields;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The device that an item happened on. What the item's context says wins over the request's own headers and address, which belong to the
 * visitor only if the request came from a browser. The address goes no further than the look-up of its country (W1).
 */
@Singleton
class ClientReading {
    private static final int LONGEST_USER_AGENT = 1024;
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_LANGUAGE = 35;
    private static final long LARGEST_SCREEN = 100_000;

    private final Countries countries;
    private final Devices devices;

    @Inject
    ClientReading(Countries countries, Devices devices) {
        this.countries = countries;
        this.devices = devices;
    }

    @Nullable
    Client of(Fields context, Delivery delivery) {
        String userAgent = firstOf(context.lenientText("userAgent", LONGEST_USER_AGENT), delivery.userAgent());
        String address = firstOf(context.lenientText("ip", LONGEST_ADDRESS), delivery.address());
        String screen = screen(context.lenientObject("screen"));
        String language = context.lenientText("locale", LONGEST_LANGUAGE);
        if (userAgent == null && address == null && screen == null && language == null) {
            return null;
        }
        Device device = userAgent == null ? Device.UNKNOWN : devices.of(userAgent);
        String country = address == null ? null : countries.of(address);
        return new Client(country, device.type(), device.os(), device.browser(), screen, language, device.bot());
    }

    private static @Nullable String screen(Fields screen) {
        Long width = screen.lenientNumber("width", 1, LARGEST_SCREEN);
        Long height = screen.lenientNumber("height", 1, LARGEST_SCREEN);
        return width == null || height == null ? null : width + "x" + height;
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
