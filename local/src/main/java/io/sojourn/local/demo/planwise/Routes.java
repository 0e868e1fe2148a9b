package io.sojourn.local.demo.planwise;

import io.sojourn.local.demo.planwise.Call.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the API can do, by method and path. */
final class Routes {

    private final List<Route> routes = new ArrayList<>();
    private final Accounts accounts;
    private final Clock clock;

    Routes(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        add("POST", "/api/signup", this::signUp);
        add("POST", "/api/signin", this::signIn);
        add("POST", "/api/signout", this::signOut);
        add("GET", "/api/me", call -> Answer.of(call.account().profile()));
        add("PATCH", "/api/me", Routes::saveProfile);
        add(
                "GET",
                "/api/people",
                call -> Answer.of(Map.of("items", call.account().people())));
        add("POST", "/api/people", Routes::invite);
        add("POST", "/api/upgrade", this::upgrade);
        add("POST", "/api/integrations/{}", Routes::connect);
        add(
                "GET",
                "/api/projects",
                call -> Answer.of(Map.of("items", call.account().projects())));
        add("POST", "/api/projects", this::createProject);
        add(
                "GET",
                "/api/projects/{}",
                call -> Answer.of(call.account().in(call.ids().getFirst(), Project::board)));
        add("POST", "/api/projects/{}/tasks", Routes::addTask);
        add("PATCH", "/api/projects/{}/tasks/{}", Routes::changeTask);
        add("DELETE", "/api/projects/{}/tasks/{}", Routes::removeTask);
    }

    /** Finds what is asked for: the action, and the ids in the path. */
    Found find(String method, String path) {
        boolean known = false;
        for (Route route : routes) {
            Matcher match = route.path().matcher(path);
            if (match.matches()) {
                known = true;
                if (route.method().equals(method)) {
                    List<String> ids = IntStream.rangeClosed(1, match.groupCount())
                            .mapToObj(match::group)
                            .toList();
                    return new Found(route.action(), ids);
                }
            }
        }
        throw known
                ? new RefusedException(405, "method_not_allowed", method + " is not possible here.")
                : RefusedException.notFound("address in the API");
    }

    private Answer signUp(Call call) {
        Form form = call.form();
        String name = form.text("name", "Your name", 80);
        String email = form.email("email");
        String password = form.raw("password");
        if (password.length() < 8) {
            form.wrong("password", "Use at least 8 characters.");
        }
        form.check();
        Account account = accounts.signUp(new Account(name, email, form.raw("company")), email, password);
        return new Answer(201, account.profile(), accounts.open(account));
    }

    private Answer signIn(Call call) {
        Account account = accounts.signIn(call.form().raw("email"), call.form().raw("password"));
        return new Answer(200, account.profile(), accounts.open(account));
    }

    private Answer signOut(Call call) {
        accounts.close(call.session());
        return new Answer(204, null, "");
    }

    private Answer upgrade(Call call) {
        Account account = call.account();
        String plan = call.form().oneOf("plan", List.of("team", "business"), "team");
        Card.from(call.form(), clock).charge();
        return Answer.of(account.subscribe(plan));
    }

    private static Answer saveProfile(Call call) {
        Form form = call.form();
        String name = form.text("name", "Your name", 80);
        form.check();
        return Answer.of(call.account().rename(name, form.raw("company")));
    }

    private static Answer invite(Call call) {
        String email = call.form().email("email");
        String role = call.form().oneOf("role", List.of("member", "guest"), "member");
        call.form().check();
        return Answer.created(call.account().invite(email, role));
    }

    /** The calendar's provider is never reachable, so that the demo has a failing request to show. */
    private static Answer connect(Call call) {
        call.account();
        String name = call.ids().getFirst();
        return switch (name) {
            case "chat", "code" -> Answer.of(Map.of("name", name, "connected", true));
            case "calendar" ->
                throw new RefusedException(
                        503, "provider_unavailable", "The calendar provider does not answer. Try again later.");
            default -> throw RefusedException.notFound("integration");
        };
    }

    private Answer createProject(Call call) {
        Form form = call.form();
        String name = form.text("name", "The project's name", 60);
        String color = form.oneOf("color", Account.COLORS, "teal");
        String template = form.oneOf("template", List.of("blank", "sprint"), "blank");
        form.check();
        return Answer.created(
                call.account().create(name, color, template.equals("sprint") ? LocalDate.now(clock) : null));
    }

    private static Answer addTask(Call call) {
        Form form = call.form();
        String title = form.text("title", "The task's title", 140);
        String column = form.oneOf("column", Task.COLUMNS, "todo");
        String label = form.oneOf("label", Task.LABELS, "none");
        String due = form.has("due") ? form.text("due", "The date", 10) : null;
        form.check();
        return Answer.created(
                call.account().in(call.ids().getFirst(), project -> project.add(title, column, due, label)));
    }

    private static Answer changeTask(Call call) {
        Form form = call.form();
        return Answer.of(call.account().in(call.ids().getFirst(), project -> {
            Task task = project.task(call.ids().getLast());
            String title = form.has("title") ? form.text("title", "The task's title", 140) : task.title();
            String column = form.oneOf("column", Task.COLUMNS, task.column());
            form.check();
            return project.replace(task.titled(title).in(column));
        }));
    }

    private static Answer removeTask(Call call) {
        call.account().in(call.ids().getFirst(), project -> {
            project.remove(call.ids().getLast());
            return project;
        });
        return new Answer(204, null, null);
    }

    private void add(String method, String path, Function<Call, Answer> action) {
        routes.add(new Route(method, Pattern.compile(path.replace("{}", "([\\w-]+)")), action));
    }

    private record Route(String method, Pattern path, Function<Call, Answer> action) {}

    /** An action with the ids that its path names. */
    record Found(Function<Call, Answer> action, List<String> ids) {}
}
