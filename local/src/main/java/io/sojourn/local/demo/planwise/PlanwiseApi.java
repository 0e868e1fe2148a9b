package io.sojourn.local.demo.planwise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.sojourn.local.demo.cast.Cast;
import io.sojourn.local.demo.cast.Person;
import io.sojourn.local.demo.planwise.Call.Answer;
import io.sojourn.local.demo.planwise.Routes.Found;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API of the demo product over HTTP: JSON in, JSON out, the signed-in person known by a cookie. */
public final class PlanwiseApi implements HttpHandler {

    private static final int BODY_LIMIT = 16 * 1024;
    private static final Pattern SESSION = Pattern.compile("(?:^|;\\s*)planwise=([0-9a-f]+)");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Accounts accounts;
    private final Routes routes;

    /** An API whose regular customers have an account already, with one project. */
    public PlanwiseApi(Clock clock) {
        accounts = new Accounts();
        routes = new Routes(accounts, clock);
        for (Person person : Cast.CUSTOMERS) {
            Account account = new Account(person.name(), person.email(), person.company());
            account.create(person.company() + " relaunch", "coral", LocalDate.now(clock));
            accounts.signUp(account, person.email(), Person.PASSWORD);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, answer(exchange));
        } catch (RefusedException e) {
            send(exchange, new Answer(e.status(), e.body(), null));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Found found = routes.find(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        String session = session(exchange.getRequestHeaders().getFirst("Cookie"));
        return found.action()
                .apply(new Call(session, accounts.signedIn(session), new Form(body(exchange)), found.ids()));
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw new RefusedException(413, "too_large", "Send at most 16 KiB.");
        }
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        // Other sites' forms cannot send this type, so they cannot act for a signed-in visitor.
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            throw new RefusedException(415, "not_json", "Send application/json.");
        }
        return parse(bytes);
    }

    private JsonNode parse(byte[] bytes) throws IOException {
        try {
            JsonNode node = json.readTree(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException(400, "malformed", "The body is not JSON: " + e.getOriginalMessage());
        }
        throw new RefusedException(400, "malformed", "The body must be a JSON object.");
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (answer.session() != null) {
            String age = answer.session().isEmpty() ? "; Max-Age=0" : "";
            exchange.getResponseHeaders()
                    .add("Set-Cookie", "planwise=" + answer.session() + "; Path=/; HttpOnly; SameSite=Lax" + age);
        }
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String session(@Nullable String cookies) {
        Matcher found = SESSION.matcher(cookies == null ? "" : cookies);
        return found.find() ? found.group(1) : "";
    }
}
