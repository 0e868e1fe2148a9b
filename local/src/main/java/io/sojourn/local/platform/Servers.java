package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Port;
import io.sojourn.local.settings.PrivateFile;
import io.sojourn.local.settings.Secrets;
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
import java.nio.file.Path;
import java.util.Objects;

/** How the four servers are started. */
record Servers(LocalSettings settings, Secrets secrets) {
    /** Starts the process of one. */
    Server launch(Component component) {
        ServerSettings at =
                new ServerSettings(settings.port(component), settings.folder(component), settings.log(component), true);
        return switch (component) {
            case POSTGRES -> PostgresServer.launch(at);
            case KAFKA -> KafkaServer.launch(at, settings.port(Port.KAFKA_CONTROLLER));
            case MONGODB -> MongoServer.launch(at);
            case KEYCLOAK -> KeycloakServer.launch(at, settings.port(Port.KEYCLOAK_MANAGEMENT), realm());
            default -> throw new IllegalArgumentException(component + " is not a server");
        };
    }

    /** The realm to import, with this platform's secrets in the template's places. */
    private Path realm() {
        try (InputStream template = Objects.requireNonNull(
                Servers.class.getResourceAsStream("/sojourn-realm.json"), "the realm's template")) {
            String realm = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${CONSOLE_SECRET}", secrets.consoleSecret())
                    .replace("${MACHINE_SECRET}", secrets.machineSecret());
            Path file = secrets.folder().resolve("realm.json");
            PrivateFile.write(file, realm);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
