package io.sojourn.session.dashboards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored dashboard. */
@Entity(name = "Dashboard")
@Table(name = "dashboard")
class DashboardEntity {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "system_id")
    UUID systemId = new UUID(0, 0);

    String name = "";

    /** {@link Widgets} in JSON. */
    String widgets = "{\"widgets\":[]}";

    /** How often it was changed, beginning with 1. */
    long version;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    @Column(name = "changed_by")
    String changedBy = "";
}
