package io.sojourn.ingest.enrichment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.maxmind.db.Reader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The country of an address, from a database that comes with the service and is held in memory. The latest addresses are remembered with
 * their countries, in memory too and nowhere else (W1): the events of one visitor come together.
 */
@Singleton
public class Countries {
    private static final String DATABASE = "/geo/geo-whois-asn-country.mmdb";
    private static final String COUNTRY = "country_code";

    private static final int REMEMBERED = 2000;

    private final Reader database = open();
    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** ISO 3166-1 alpha-2; null if the address is private, unknown or no address. */
    public @Nullable String of(String address) {
        return known.get(address, this::lookUp).orElse(null);
    }

    private Optional<String> lookUp(String address) {
        try {
            Map<?, ?> entry = database.get(InetAddress.ofLiteral(address), Map.class);
            return entry != null && entry.get(COUNTRY) instanceof String country
                    ? Optional.of(country)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
}
