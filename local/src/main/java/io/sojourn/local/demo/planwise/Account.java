package io.sojourn.local.demo.planwise;

import io.sojourn.local.demo.cast.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one person has in Planwise. All access goes through its lock. */
final class Account {

    static final List<String> COLORS = List.of("teal", "coral", "amber", "sky", "plum");
    private static final int PROJECT_LIMIT = 200;
    private static final int INVITATION_LIMIT = 200;

    private final String id;
    private final String email;
    private final List<Project> projects = new ArrayList<>();
    private final List<Map<String, String>> people = new ArrayList<>();
    private String name;
    private String company;
    private String plan = "free";

    Account(String name, String email, String company) {
        this.name = name;
        this.email = email;
        this.id = UserId.of(email);
        this.company = company;
    }

    synchronized Map<String, Object> profile() {
        return Map.of("id", id, "name", name, "email", email, "company", company, "plan", plan);
    }

    synchronized Map<String, Object> rename(String newName, String newCompany) {
        name = newName;
        company = newCompany;
        return profile();
    }

    synchronized Map<String, Object> subscribe(String newPlan) {
        plan = newPlan;
        return profile();
    }

    synchronized List<Map<String, Object>> projects() {
        return projects.stream().map(Project::summary).toList();
    }

    /** Makes a project, empty or with a sprint that starts on the given day. */
    synchronized Map<String, Object> create(String projectName, String color, @Nullable LocalDate sprintStart) {
        if (projects.size() >= PROJECT_LIMIT) {
            throw new RefusedException(422, "limit", "An account holds at most " + PROJECT_LIMIT + " projects.");
        }
        Project project = new Project("prj-" + UUID.randomUUID().toString().substring(0, 8), projectName, color);
        if (sprintStart != null) {
            project.fillWithSprint(sprintStart);
        }
        projects.addFirst(project);
        return project.summary();
    }

    /** Does something with one of the projects, alone. */
    synchronized <T> T in(String projectId, Function<Project, T> work) {
        return projects.stream()
                .filter(project -> project.id().equals(projectId))
                .findFirst()
                .map(work)
                .orElseThrow(() -> RefusedException.notFound("project"));
    }

    synchronized List<Map<String, String>> people() {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of("email", email, "name", name, "role", "owner", "state", "active"));
        all.addAll(people);
        return all;
    }

    synchronized Map<String, String> invite(String invited, String role) {
        if (people().stream().anyMatch(person -> invited.equalsIgnoreCase(person.get("email")))) {
            String detail = invited + " is already on your team.";
            throw new RefusedException(409, "already_invited", detail, Map.of("email", detail));
        }
        if (people.size() >= INVITATION_LIMIT) {
            throw new RefusedException(422, "limit", "A team has at most " + INVITATION_LIMIT + " invitations.");
        }
        Map<String, String> person = Map.of("email", invited, "role", role, "state", "invited");
        people.add(person);
        return person;
    }
}
