package io.sojourn.local;

import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.KeycloakServer;
import io.sojourn.servers.MongoServer;
import io.sojourn.servers.PostgresServer;
import io.sojourn.servers.Server;
import io.sojourn.servers.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** How the four servers are started, those that no variable names an external one for. */
record Servers(LocalSettings settings, Secrets secrets) {
    /** Whether a server is ours to start. */
    boolean ours(Component component) {
        return switch (component) {
            case POSTGRES -> settings.external("SOJOURN_POSTGRES_URL").isEmpty();
            case KAFKA -> settings.external("SOJOURN_KAFKA_BOOTSTRAP_SERVERS").isEmpty();
            case MONGODB -> settings.external("SOJOURN_MONGODB_URL").isEmpty();
            case KEYCLOAK -> settings.external("SOJOURN_OIDC_ISSUER").isEmpty();
            default -> false;
        };
    }

    /** Starts one and waits until it is ready. */
    Server start(Component component) {
        ServerSettings at =
                new ServerSettings(settings.port(component), settings.folder(component), settings.log(component), true);
        return switch (component) {
            case POSTGRES -> PostgresServer.start(at);
            case KAFKA -> KafkaServer.start(at, settings.kafkaControllerPort());
            case MONGODB -> MongoServer.start(at);
            case KEYCLOAK -> KeycloakServer.start(at, settings.keycloakManagementPort(), realm());
            default -> throw new IllegalArgumentException(component + " is not a server");
        };
    }

    /** The realm to import, with this platform's secrets and addresses in the template's places. */
    private Path realm() {
        try (InputStream template = Objects.requireNonNull(
                Servers.class.getResourceAsStream("/sojourn-realm.json"), "the realm's template")) {
            String realm = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${CONSOLE_SECRET}", secrets.text("console-secret"))
                    .replace("${MACHINE_SECRET}", secrets.text("machine-secret"))
                    .replace("${PUBLIC_URL}", settings.publicUrl());
            return Files.writeString(secrets.folder().resolve("realm.json"), realm);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
