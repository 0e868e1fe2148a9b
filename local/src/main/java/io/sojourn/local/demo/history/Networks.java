package io.sojourn.local.demo.history;

import java.util.Locale;
import java.util.Map;

/**
 * One address per country, so that visits of the past come from somewhere. Each is the first of a block that belongs
 * to the research network or a university of the country, and stands for no person.
 */
final class Networks {

    private static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry("DE", "193.174.0.1"),
            Map.entry("DK", "130.225.0.1"),
            Map.entry("FR", "193.48.0.1"),
            Map.entry("GB", "193.60.0.1"),
            Map.entry("IE", "193.1.0.1"),
            Map.entry("IN", "14.139.0.1"),
            Map.entry("IT", "193.204.0.1"),
            Map.entry("JP", "133.11.0.1"),
            Map.entry("MX", "132.248.0.1"),
            Map.entry("NL", "145.97.0.1"),
            Map.entry("PT", "193.136.0.1"),
            Map.entry("SE", "193.10.0.1"),
            Map.entry("TR", "193.140.0.1"),
            Map.entry("US", "128.2.0.1"),
            Map.entry("ZA", "196.21.0.1"));

    private Networks() {}

    /** An address in the country of this locale. */
    static String addressIn(String locale) {
        String country = Locale.forLanguageTag(locale).getCountry();
        String address = ADDRESSES.get(country);
        if (address == null) {
            throw new IllegalArgumentException("No address is known for the country of " + locale + ".");
        }
        return address;
    }
}
