package io.sojourn.local.demo;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the demo sites need to know.
 *
 * @param port the loopback port of all three sites; 0 takes a free one
 * @param gatewayUrl where browsers load the recorder from, without a trailing slash
 * @param writeKeys the write key of each site's source
 */
public record DemoSettings(int port, String gatewayUrl, Map<Site, String> writeKeys) {

    private static final int DEFAULT_PORT = 8490;

    /** Refuses settings with which a site would silently record nothing. */
    public DemoSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("SOJOURN_PORT_DEMO must be a port from 0 to 65535, not " + port + ".");
        }
        if (!gatewayUrl.matches("https?://\\S+")) {
            throw new IllegalArgumentException(
                    "SOJOURN_PUBLIC_URL must be the http(s) address of the gateway, not \"" + gatewayUrl + "\".");
        }
        gatewayUrl = gatewayUrl.replaceFirst("/+$", "");
        writeKeys = Map.copyOf(writeKeys);
        for (Site site : Site.values()) {
            if (writeKeys.getOrDefault(site, "").isBlank()) {
                throw new IllegalArgumentException("SOJOURN_DEMO_KEYS has no write key for " + site.key()
                        + ": give it as www=KEY,app=KEY,docs=KEY.");
            }
        }
    }

    /** Reads {@code SOJOURN_PORT_DEMO}, {@code SOJOURN_PUBLIC_URL} and {@code SOJOURN_DEMO_KEYS}. */
    public static DemoSettings from(Map<String, String> environment) {
        String port = environment.getOrDefault("SOJOURN_PORT_DEMO", String.valueOf(DEFAULT_PORT));
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("SOJOURN_PORT_DEMO must be a port number, not \"" + port + "\".");
        }
        return new DemoSettings(
                Integer.parseInt(port),
                environment.getOrDefault("SOJOURN_PUBLIC_URL", "http://localhost:8480"),
                keys(environment.getOrDefault("SOJOURN_DEMO_KEYS", "")));
    }

    private static Map<Site, String> keys(String text) {
        Map<Site, String> keys = new EnumMap<>(Site.class);
        for (String pair : text.split(",")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                Site.named(parts[0]).ifPresent(site -> keys.put(site, parts[1].strip()));
            }
        }
        return keys;
    }
}
