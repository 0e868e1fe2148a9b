package io.sojourn.local.demo.planwise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One card on a board; a change makes a new one. */
record Task(
        String id, String title, String column, @Nullable String due, String label) {

    static final List<String> COLUMNS = List.of("todo", "doing", "review", "done");
    static final List<String> LABELS = List.of("none", "design", "build", "content", "bug");

    Task titled(String newTitle) {
        return new Task(id, newTitle, column, due, label);
    }

    Task in(String newColumn) {
        return new Task(id, title, newColumn, due, label);
    }
}
