package io.sojourn.session.dashboards;

import java.util.List;

/** The widgets of a dashboard in the form that they are stored in. */
record Widgets(List<Widget> widgets) {}
