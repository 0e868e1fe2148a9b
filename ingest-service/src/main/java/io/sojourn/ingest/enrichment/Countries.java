package io.sojourn.ingest.enrichment;

import com.maxmind.db.Reader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The country of an address, from a database that comes with the service and is held in memory. The latest addresses are remembered with
 * their countries, in memory too and nowhere else (W1): the events of one visitor come together.
 */
@Singleton
public class Countries {
    private static final String DATABASE = "/geo/geo-whois-asn-country.mmdb";
    private static final String COUNTRY = "country_code";

    private static final int REMEMBERED = 4096;

    private final Reader database = open();
    /** A later address takes the place of an earlier one; threads may see each other's or not, both is right. */
    private final Known[] known = new Known[REMEMBERED];

    /** ISO 3166-1 alpha-2; null if the address is private, unknown or no address. */
    public @Nullable String of(String address) {
        int hash = address.hashCode();
        int place = (hash ^ hash >>> 12) & REMEMBERED - 1;
        Known before = known[place];
        if (before != null && before.address.equals(address)) {
            return before.country;
        }
        String country = lookUp(address);
        known[place] = new Known(address, country);
        return country;
    }

    private @Nullable String lookUp(String address) {
        try {
            Map<?, ?> entry = database.get(InetAddress.ofLiteral(withoutPort(address)), Map.class);
            return entry != null && entry.get(COUNTRY) instanceof String country ? country : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Some proxies write the port behind the address. */
    private static String withoutPort(String address) {
        int bracket = address.startsWith("[") ? address.indexOf(']') : -1;
        if (bracket > 0) {
            return address.substring(1, bracket);
        }
        int colon = address.indexOf(':');
        return colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    private static Reader open() {
        try (InputStream file = Countries.class.getResourceAsStream(DATABASE)) {
            if (file == null) {
                throw new IllegalStateException("The country database is not in the service's jar: build it again");
            }
            return new Reader(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Known(String address, @Nullable String country) {}
}
