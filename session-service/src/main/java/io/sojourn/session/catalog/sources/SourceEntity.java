package io.sojourn.session.catalog.sources;

import io.sojourn.contracts.CatalogMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A stored source; a new one is in production, open to any origin and not recording. */
@Entity(name = "Source")
@Table(name = "source")
public class SourceEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    UUID systemId = new UUID(0, 0);

    String name = "";
    String type = "product";
    String environment = "production";

    @Column(name = "allowed_origins")
    String[] allowedOrigins = new String[0];

    boolean recording;

    @Column(name = "write_key")
    String writeKey = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    /** The entry that other services get. */
    public CatalogMessage.Source toMessage() {
        return new CatalogMessage.Source(
                id.toString(),
                systemId.toString(),
                name,
                type,
                environment,
                List.of(writeKey),
                List.of(allowedOrigins),
                recording);
    }
}
