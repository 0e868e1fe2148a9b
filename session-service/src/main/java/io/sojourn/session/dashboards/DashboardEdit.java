package io.sojourn.session.dashboards;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.requests.FieldChecks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a dashboard to be; what is left out stays as it is.
 *
 * @param version the one that was read before, so that nobody's change is lost; not of new ones
 */
record DashboardEdit(
        @Nullable String name,
        @Nullable List<Widget> widgets,
        @Nullable Long version) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_WIDGETS = 40;
    private static final int LONGEST_JSON = 100_000;

    /** As for a new dashboard: it must have a name. */
    void checkNew() {
        check(new FieldChecks().text(name, "/name", LONGEST_NAME));
    }

    /** As for one that there is: it must say of which version. */
    void checkChange() {
        FieldChecks checks = new FieldChecks()
                .require(version != null, "/version", "required", "Give the version that you read before.");
        check(name == null ? checks : checks.text(name, "/name", LONGEST_NAME));
    }

    /** Writes what was checked to a stored dashboard. */
    void applyTo(DashboardEntity dashboard) {
        if (name != null) {
            dashboard.name = name.strip();
        }
        if (widgets != null) {
            dashboard.widgets = json(widgets);
        }
    }

    private void check(FieldChecks checks) {
        if (widgets == null) {
            checks.done();
            return;
        }
        for (int i = 0; i < widgets.size(); i++) {
            Widget.check(widgets.get(i), checks, "/widgets/" + i);
        }
        checks.require(
                        widgets.size() <= MOST_WIDGETS,
                        "/widgets",
                        "range",
                        "Give at most " + MOST_WIDGETS + " widgets.")
                .require(
                        widgets.stream()
                                        .map(widget -> widget == null ? null : widget.id())
                                        .distinct()
                                        .count()
                                == widgets.size(),
                        "/widgets",
                        "unique",
                        "Give each widget an id of its own.")
                .require(
                        json(widgets).length() <= LONGEST_JSON,
                        "/widgets",
                        "size",
                        "Give at most " + LONGEST_JSON + " characters in all.")
                .done();
    }

    private static String json(List<Widget> widgets) {
        return new String(MessageJson.write(new Widgets(widgets)), StandardCharsets.UTF_8);
    }
}
