package io.sojourn.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sojourn.local.demo.Site;
import io.sojourn.local.platform.PlatformFile.DemoSource;
import io.sojourn.local.platform.PlatformFile.DemoSystem;
import io.sojourn.local.platform.PlatformFile.DemoUser;
import io.sojourn.local.platform.PlatformFile.MachineClient;
import io.sojourn.local.settings.LocalPlatformException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The demo's system, sources and members, made through the public API as any machine would. What is there already is kept; a
 * source takes from the demo's present address too.
 *
 * @param gateway the platform's address
 * @param machine who asks
 * @param demoPort the port of the demo sites
 */
public record DemoCatalog(String gateway, MachineClient machine, int demoPort) {
    static final String SYSTEM = "Project Tracker";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final List<DemoSite> SITES = List.of(
            new DemoSite(Site.WWW, "Marketing site", "marketing"),
            new DemoSite(Site.APP, "Application", "product"),
            new DemoSite(Site.DOCS, "Documentation", "docs"));

    /** A site of the demo and the source that it sends to. */
    private record DemoSite(Site site, String name, String type) {}

    /** Who can sign in, with the role that they have in the demo's system. */
    public static List<DemoUser> users() {
        return List.of(
                user("ada", "admin"),
                user("ana", "analyst"),
                user("vic", "viewer"),
                user("nora", "none"),
                user("olivia", "operator"));
    }

    /** Makes what is missing and answers with what is there. */
    DemoSystem complete() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Session session = new Session(client, gateway, token(client));
            String systemId = systemId(session);
            List<DemoSource> sources = new ArrayList<>();
            for (DemoSite site : SITES) {
                sources.add(source(session, systemId, site));
            }
            for (DemoUser user : users()) {
                if (!List.of("none", "operator").contains(user.role())) {
                    session.send("PUT", members(systemId) + "/" + user.username(), Map.of("role", user.role()));
                }
            }
            return new DemoSystem(systemId, SYSTEM, sources);
        }
    }

    /** The write key of each demo site. */
    public static Map<Site, String> writeKeys(DemoSystem system) {
        Map<Site, String> keys = new EnumMap<>(Site.class);
        for (DemoSite demo : SITES) {
            system.sources().stream()
                    .filter(source -> source.name().equals(demo.name()))
                    .forEach(source -> keys.put(demo.site(), source.writeKey()));
        }
        return keys;
    }

    private String systemId(Session session) {
        JsonNode existing = named(session.send("GET", "/api/v1/systems", null), SYSTEM);
        if (existing != null) {
            return existing.get("id").asText();
        }
        Map<String, Object> system = Map.of(
                "name",
                SYSTEM,
                "description",
                "A project tracker: teams plan projects, share tasks and pay for a plan.");
        return session.send("POST", "/api/v1/systems", system).get("id").asText();
    }

    private DemoSource source(Session session, String systemId, DemoSite site) {
        String path = "/api/v1/systems/" + systemId + "/sources";
        String origin = site.site().address(demoPort);
        JsonNode source = named(session.send("GET", path, null), site.name());
        if (source == null) {
            source = session.send(
                    "POST",
                    path,
                    Map.of(
                            "name", site.name(),
                            "type", site.type(),
                            "environment", "production",
                            "allowedOrigins", List.of(origin),
                            "recording", true));
        } else if (!texts(source.get("allowedOrigins")).contains(origin)) {
            source = session.send(
                    "PATCH",
                    path + "/" + source.get("id").asText(),
                    Map.of("allowedOrigins", plus(texts(source.get("allowedOrigins")), origin)));
        }
        return new DemoSource(
                source.get("id").asText(),
                site.name(),
                site.type(),
                source.get("writeKey").asText());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> plus(List<String> texts, String another) {
        return Stream.concat(texts.stream(), Stream.of(another)).toList();
    }

    private static String members(String systemId) {
        return "/api/v1/systems/" + systemId + "/members";
    }

    private static @Nullable JsonNode named(JsonNode list, String name) {
        for (JsonNode item : list.get("items")) {
            if (item.get("name").asText().equals(name)) {
                return item;
            }
        }
        return null;
    }

    private String token(HttpClient client) {
        String form = "grant_type=client_credentials&client_id=" + machine.id() + "&client_secret="
                + URLEncoder.encode(machine.secret(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(machine.tokenUrl()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return answer(client, request).get("access_token").asText();
    }

    private static JsonNode answer(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new LocalPlatformException(
                        request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                                + response.body(),
                        null);
            }
            return JSON.readTree(response.body());
        } catch (IOException failed) {
            throw new LocalPlatformException(request.uri() + " does not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("The demo system was not waited for", interrupted);
        }
    }

    private static DemoUser user(String name, String role) {
        return new DemoUser(name, "sojourn-" + name, role);
    }

    /** Calls of the API with a token. */
    private record Session(HttpClient client, String gateway, String token) {
        JsonNode send(String method, String path, @Nullable Object body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .method(
                            method,
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(PlatformFile.json(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return answer(client, request.build());
        }
    }
}
