package io.sojourn.local.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a local platform is made of. */
public enum Component {
    POSTGRES("SOJOURN_POSTGRES_URL", Port.POSTGRES),
    KAFKA("SOJOURN_KAFKA_BOOTSTRAP_SERVERS", Port.KAFKA, Port.KAFKA_CONTROLLER),
    MONGODB("SOJOURN_MONGODB_URL", Port.MONGODB),
    KEYCLOAK("SOJOURN_OIDC_ISSUER", Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT),
    SESSION(null, Port.SESSION),
    INGEST(null, Port.INGEST),
    PLAYBACK(null, Port.PLAYBACK),
    SUMMARY(null, Port.SUMMARY),
    GATEWAY(null, Port.GATEWAY, Port.GATEWAY_MANAGEMENT),
    DEMO(null, Port.DEMO);

    /** The four servers; one that a variable names an external address for is not started. */
    public static final List<Component> SERVERS = List.of(POSTGRES, KAFKA, MONGODB, KEYCLOAK);

    /** Our own five services; the gateway is last, so that nobody is let in any more when the others are stopped. */
    public static final List<Component> SERVICES = List.of(SESSION, INGEST, PLAYBACK, SUMMARY, GATEWAY);

    private final @Nullable String externalVariable;
    private final Port port;
    private final Port secondPort;

    Component(@Nullable String externalVariable, Port port) {
        this(externalVariable, port, port);
    }

    Component(@Nullable String externalVariable, Port port, Port secondPort) {
        this.externalVariable = externalVariable;
        this.port = port;
        this.secondPort = secondPort;
    }

    /** The process that is called so, by its title or by its name here. */
    public static Optional<Component> named(String name) {
        return Arrays.stream(values())
                .filter(component ->
                        component.title().equals(name) || component.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The variable with the address of an external server that takes its place. */
    public Optional<String> externalVariable() {
        return Optional.ofNullable(externalVariable);
    }

    /** All its ports; the first is the one that others reach it at, the last the one at which a service tells its health. */
    public List<Port> ports() {
        return port == secondPort ? List.of(port) : List.of(port, secondPort);
    }

    /** The name in messages, the status, and file names: servers by their own, services with {@code -service}. */
    public String title() {
        String plain = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case INGEST, SESSION, PLAYBACK, SUMMARY -> plain + "-service";
            case DEMO -> "demo-sites";
            default -> plain;
        };
    }
}
