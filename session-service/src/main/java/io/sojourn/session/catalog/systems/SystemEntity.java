package io.sojourn.session.catalog.systems;

import io.sojourn.contracts.catalog.CatalogMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored system. */
@Entity(name = "System")
@Table(name = "system")
public class SystemEntity {
    @Id
    UUID id = new UUID(0, 0);

    String name = "";
    String description = "";

    @Embedded
    SettingsEntity settings = new SettingsEntity();

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    /** The entry that other services get. */
    public CatalogMessage.System toMessage() {
        return new CatalogMessage.System(id.toString(), name, description, settings.toMessage());
    }
}
