package io.sojourn.contracts.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.InvalidMessageException;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The one codec between an {@link Asset} and Kafka headers. Unknown headers are ignored. */
public final class AssetHeaders {
    private static final String PREFIX = "asset-";

    private AssetHeaders() {}

    /** The asset as headers, each a text in UTF-8. */
    public static Headers write(Asset asset) {
        Headers headers = new RecordHeaders();
        put(headers, "version", asset.version());
        put(headers, "system", asset.systemId());
        put(headers, "source", asset.sourceId());
        put(headers, "sha256", asset.sha256());
        put(headers, "type", asset.type());
        put(headers, "received", asset.received());
        return headers;
    }

    /**
     * The asset that the headers describe.
     *
     * @throws InvalidMessageException if a header is missing or has no sense
     */
    public static Asset read(Headers headers) {
        try {
            return new Asset(
                    Integer.parseInt(required(headers, "version")),
                    required(headers, "system"),
                    required(headers, "source"),
                    required(headers, "sha256"),
                    required(headers, "type"),
                    Instant.parse(required(headers, "received")));
        } catch (NumberFormatException | DateTimeException invalid) {
            throw new InvalidMessageException("An asset header cannot be read: " + invalid.getMessage(), invalid);
        }
    }

    private static void put(Headers headers, String name, Object value) {
        headers.add(PREFIX + name, value.toString().getBytes(UTF_8));
    }

    private static String required(Headers headers, String name) {
        Header header = headers.lastHeader(PREFIX + name);
        if (header == null || header.value() == null) {
            throw new InvalidMessageException("The asset header " + PREFIX + name + " is missing", null);
        }
        return new String(header.value(), UTF_8);
    }
}
