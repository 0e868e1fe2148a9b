package io.sojourn.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sojourn.servers.KeycloakServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keycloak with the platform's own realm, for the gateway under test. */
public final class KeycloakTestResource implements QuarkusTestResourceLifecycleManager {
    static final String MACHINE_SECRET = "machine-secret-of-tests";
    static final String ISSUER_PROPERTY = "gateway.test.keycloak";

    private static final int TOKEN_LIFE_SECONDS = 5;
    private static final Path REALM = Path.of("../local/src/main/keycloak/sojourn-realm.json");

    private @Nullable KeycloakServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keycloak");
            Path realm = Files.writeString(folder.resolve("sojourn-realm.json"), realm());
            ServerSettings settings =
                    ServerSettings.in(folder.resolve("home"), Ports.free()).forTests();
            server = KeycloakServer.start(settings, Ports.free(), realm);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String issuer = server.issuer("sojourn");
        System.setProperty(ISSUER_PROPERTY, issuer);
        return Map.of("SOJOURN_OIDC_ISSUER", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The platform's realm, with tokens that live so shortly that a test sees them expire. */
    private static String realm() throws IOException {
        return Files.readString(REALM)
                .replace("\"accessTokenLifespan\": 300", "\"accessTokenLifespan\": " + TOKEN_LIFE_SECONDS)
                .replace("${CONSOLE_SECRET}", Surroundings.CONSOLE_SECRET)
                .replace("${MACHINE_SECRET}", MACHINE_SECRET);
    }
}
