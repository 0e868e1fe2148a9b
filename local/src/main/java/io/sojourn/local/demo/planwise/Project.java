package io.sojourn.local.demo.planwise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project with its board. Not safe for concurrent use by itself: {@link Account} guards it. */
final class Project {

    private static final int TASK_LIMIT = 500;

    private final String id;
    private final String name;
    private final String color;
    private final List<Task> tasks = new ArrayList<>();

    Project(String id, String name, String color) {
        this.id = id;
        this.name = name;
        this.color = color;
    }

    String id() {
        return id;
    }

    Task add(String title, String column, @Nullable String due, String label) {
        if (tasks.size() >= TASK_LIMIT) {
            throw new RefusedException(422, "limit", "A project holds at most " + TASK_LIMIT + " tasks.");
        }
        Task task = new Task(UUID.randomUUID().toString(), title, column, due, label);
        tasks.add(task);
        return task;
    }

    Task task(String taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("task"));
    }

    /** A task that goes to another column goes to its end; otherwise it keeps its place. */
    Task replace(Task changed) {
        Task before = task(changed.id());
        int place = tasks.indexOf(before);
        tasks.remove(place);
        tasks.add(before.column().equals(changed.column()) ? place : tasks.size(), changed);
        return changed;
    }

    void remove(String taskId) {
        tasks.remove(task(taskId));
    }

    /** The line in the list of projects. */
    Map<String, Object> summary() {
        long done = tasks.stream().filter(task -> task.column().equals("done")).count();
        return Map.of("id", id, "name", name, "color", color, "tasks", tasks.size(), "done", done);
    }

    /** The whole board. */
    Map<String, Object> board() {
        return Map.of("id", id, "name", name, "color", color, "columns", Task.COLUMNS, "tasks", List.copyOf(tasks));
    }

    /** Begins a project with the tasks of a typical two-week sprint. */
    void fillWithSprint(LocalDate today) {
        add("Write the kick-off note", "done", today.minusDays(6).toString(), "content");
        add("Sketch the first-run screens", "review", today.minusDays(1).toString(), "design");
        add("Import tasks from a spreadsheet", "doing", today.plusDays(2).toString(), "build");
        add("Keyboard shortcuts on the board", "doing", null, "build");
        add("Dates jump a day in Lisbon", "todo", today.plusDays(1).toString(), "bug");
        add("Collect three customer quotes", "todo", null, "content");
    }
}
