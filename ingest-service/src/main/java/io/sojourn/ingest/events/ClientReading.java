package io.sojourn.ingest.events;

import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.ingest.enrichment.Agent;
import io.sojourn.ingest.enrichment.Countries;
import io.sojourn.ingest.enrichment.DeveloperTraffic;
import io.sojourn.ingest.enrichment.Device;
import io.sojourn.ingest.enrichment.DeviceReading;
import io.sojourn.ingest.enrichment.Devices;
import io.sojourn.ingest.enrichment.StatedDevice;
import io.sojourn.ingest.fields.Fields;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The device that an item happened on. What the item's context says wins over the request's own headers and address, which belong to the
 * visitor only if the request came from a browser; the address also if it came from an app on the visitor's device. The address goes no
 * further than the look-up of its country (W1).
 */
@Singleton
class ClientReading {
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

    /**
     * The client of an item; null if nothing says anything about it.
     *
     * @param page where it happened
     */
    @Nullable
    Client of(Fields context, Delivery delivery, @Nullable Page page) {
        Agent agent = AgentReading.of(context, delivery.agent());
        StatedDevice stated = DeviceReading.of(context);
        String address = address(context, delivery);
        String screen = screen(context.lenientObject("screen"));
        String language = language(context);
        String developer = DeveloperTraffic.reason(delivery.source(), page == null ? null : page.url());
        boolean silent = agent == null && address == null && stated.equals(StatedDevice.NONE);
        if (silent && screen == null && language == null && developer == null) {
            return null;
        }
        Device device = stated.over(
                agent == null
                        ? Device.UNKNOWN
                        : devices.of(agent, delivery.source().id()));
        String country = address == null ? null : countries.of(address);
        String bot = isDriven(context) ? "webdriver" : device.botReason();
        return new Client(
                country, device.type(), device.os(), device.browser(), screen, language, bot != null, bot, developer);
    }

    /** Whether {@link #of} answers at once for an item; otherwise it takes a thread's time. */
    boolean isQuick(Fields context, Delivery delivery) {
        Agent agent = AgentReading.of(context, delivery.agent());
        return agent == null || agent.equals(delivery.agent()) || devices.remembers(agent);
    }

    /** The visitor's address, only to look something up by (W1); null if it is not known. */
    @Nullable
    String address(Fields context, Delivery delivery) {
        String stated = context.lenientText("ip", LONGEST_ADDRESS);
        if (stated != null || delivery.address() != null) {
            return stated != null ? stated : delivery.address();
        }
        return DeviceReading.isSender(context) ? delivery.sender() : null;
    }

    /** What a visitor can be told apart by on one address; null if nothing is known. */
    @Nullable
    String look(Fields context, Delivery delivery) {
        Agent agent = AgentReading.of(context, delivery.agent());
        if (agent != null) {
            return agent.userAgent();
        }
        StatedDevice stated = DeviceReading.of(context);
        return stated.equals(StatedDevice.NONE) ? null : stated.toString();
    }

    /** The recorder says that a program drives the browser (W3C WebDriver's {@code navigator.webdriver}). */
    private static boolean isDriven(Fields context) {
        return Boolean.TRUE.equals(context.lenientObject("sojourn").any("webdriver"));
    }

    /** A language tag, or a locale as systems write it ({@code en_US.UTF-8}). */
    private static @Nullable String language(Fields context) {
        String stated = context.lenientText("locale", LONGEST_LANGUAGE);
        return stated != null && stated.chars().allMatch(ClientReading::isOfTag) ? stated : null;
    }

    private static boolean isOfTag(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.".indexOf(c) >= 0;
    }

    private static @Nullable String screen(Fields screen) {
        Long width = screen.lenientNumber("width", 1, LARGEST_SCREEN);
        Long height = screen.lenientNumber("height", 1, LARGEST_SCREEN);
        return width == null || height == null ? null : width + "x" + height;
    }
}
