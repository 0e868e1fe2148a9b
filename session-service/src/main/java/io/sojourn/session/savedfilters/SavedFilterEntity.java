package io.sojourn.session.savedfilters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored filter; its parameters are a JSON object of texts. */
@Entity(name = "SavedFilter")
@Table(name = "saved_filter")
public class SavedFilterEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    UUID systemId = new UUID(0, 0);

    String owner = "";
    String name = "";
    String parameters = "{}";
    boolean shared;
    long version = 1;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;
}
