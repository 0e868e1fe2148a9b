package io.sojourn.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the local platform lives and what it is made of, from environment variables.
 *
 * @param home the checkout, with the built services below it
 * @param data folder for everything that the platform keeps
 * @param ports the port of each component
 * @param kafkaControllerPort second port of Kafka
 * @param keycloakManagementPort second port of Keycloak
 * @param environment the variables, for the addresses of external servers
 */
record LocalSettings(
        Path home,
        Path data,
        Map<Component, Integer> ports,
        int kafkaControllerPort,
        int keycloakManagementPort,
        Map<String, String> environment) {

    private static final int DEFAULT_KAFKA_CONTROLLER = 8493;
    private static final int DEFAULT_KEYCLOAK_MANAGEMENT = 8486;
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads the settings.
     *
     * @throws LocalPlatformException if a variable makes no sense; the message says which and what it may be
     */
    static LocalSettings from(Path home, Map<String, String> environment) {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            ports.put(component, port(environment, component.portVariable(), component.defaultPort()));
        }
        String data = environment.getOrDefault("SOJOURN_DATA", ".sojourn");
        return new LocalSettings(
                home,
                home.resolve(data).normalize(),
                ports,
                port(environment, "SOJOURN_PORT_KAFKA_CONTROLLER", DEFAULT_KAFKA_CONTROLLER),
                port(environment, "SOJOURN_PORT_KEYCLOAK_MANAGEMENT", DEFAULT_KEYCLOAK_MANAGEMENT),
                environment);
    }

    /** The port of a component. */
    int port(Component component) {
        return ports.get(component);
    }

    /** What a variable says about a server that is not ours to start; empty if it is ours. */
    Optional<String> external(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The address of the gateway as browsers know it. */
    String publicUrl() {
        return "http://localhost:" + port(Component.GATEWAY);
    }

    /** The issuer of sign-ins. */
    String issuer() {
        return external("SOJOURN_OIDC_ISSUER")
                .orElse("http://localhost:" + port(Component.KEYCLOAK) + "/realms/sojourn");
    }

    /** The folder of a component's data. */
    Path folder(Component component) {
        return data.resolve(component.title());
    }

    /** The file with a component's output. */
    Path log(Component component) {
        return data.resolve("logs").resolve(component.title() + ".log");
    }

    private static int port(Map<String, String> environment, String variable, int defaultPort) {
        String value = environment.getOrDefault(variable, String.valueOf(defaultPort));
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new LocalPlatformException(
                    variable + "=" + value + " is not a port: use a number up to 65535", notANumber);
        }
        throw new LocalPlatformException(variable + "=" + value + " is not a port: use a number up to 65535", null);
    }
}
