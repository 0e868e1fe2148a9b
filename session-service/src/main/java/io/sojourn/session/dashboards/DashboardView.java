package io.sojourn.session.dashboards;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.requests.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dashboard as it is answered.
 *
 * @param widgets in the order that they are shown in
 * @param version is another one after each change
 * @param changedBy who changed it last
 */
@Schema(name = "Dashboard")
record DashboardView(String id, String name, List<Widget> widgets, long version, String changedAt, String changedBy) {

    static DashboardView from(DashboardEntity dashboard) {
        return new DashboardView(
                dashboard.id.toString(),
                dashboard.name,
                MessageJson.read(dashboard.widgets.getBytes(StandardCharsets.UTF_8), Widgets.class)
                        .widgets(),
                dashboard.version,
                Times.of(dashboard.changedAt.toEpochMilli()),
                dashboard.changedBy);
    }
}
