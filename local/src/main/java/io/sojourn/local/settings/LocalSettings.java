package io.sojourn.local.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the local platform lives and what it is made of, from environment variables.
 *
 * @param home the checkout, with the built services below it
 * @param data folder for everything that the platform keeps
 * @param ports the number of each port, no two the same
 * @param environment the variables, for the addresses of external servers
 */
public record LocalSettings(Path home, Path data, Map<Port, Integer> ports, Map<String, String> environment) {
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads the settings.
     *
     * @throws LocalPlatformException if a variable makes no sense; the message says which and what it may be
     */
    public static LocalSettings from(Path home, Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Map<Integer, Port> owners = new HashMap<>();
        for (Port port : Port.values()) {
            int number = number(environment, port);
            Port owner = owners.putIfAbsent(number, port);
            if (owner != null) {
                throw new LocalPlatformException(
                        "%s and %s are both %d: give each a port of its own"
                                .formatted(owner.variable(), port.variable(), number),
                        null);
            }
            ports.put(port, number);
        }
        String data = environment.getOrDefault("SOJOURN_DATA", ".sojourn");
        return new LocalSettings(home, home.resolve(data).normalize(), ports, environment);
    }

    /** The number of a port. */
    public int port(Port port) {
        return ports.get(port);
    }

    /** The port that others reach a component at. */
    public int port(Component component) {
        return port(component.ports().getFirst());
    }

    /** The port at which one of our services tells its health. */
    public int healthPort(Component component) {
        return port(component.ports().getLast());
    }

    /** Whether a component is ours to start: no variable names an external one. */
    public boolean ours(Component component) {
        return component.externalVariable().flatMap(this::external).isEmpty();
    }

    /** What a variable says about a server that is not ours to start; empty if it is ours. */
    public Optional<String> external(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The address of the gateway as browsers know it. */
    public String publicUrl() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    /** The issuer of sign-ins. */
    public String issuer() {
        return external("SOJOURN_OIDC_ISSUER").orElse("http://localhost:" + port(Port.KEYCLOAK) + "/realms/sojourn");
    }

    /** The folder of a component's data. */
    public Path folder(Component component) {
        return data.resolve(component.title());
    }

    /** The file with a component's output. */
    public Path log(Component component) {
        return data.resolve("logs").resolve(component.title() + ".log");
    }

    private static int number(Map<String, String> environment, Port port) {
        String value = environment.getOrDefault(port.variable(), String.valueOf(port.defaultNumber()));
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw notAPort(port, value, notANumber);
        }
        throw notAPort(port, value, null);
    }

    private static LocalPlatformException notAPort(Port port, String value, @Nullable NumberFormatException cause) {
        return new LocalPlatformException(
                port.variable() + "=" + value + " is not a port: use a number up to " + HIGHEST_PORT, cause);
    }
}
