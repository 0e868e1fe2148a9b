package io.sojourn.local;

import java.util.Locale;

/** The processes of a local platform, in the order in which they are started. */
enum Component {
    POSTGRES(8432),
    KAFKA(8492),
    MONGODB(8417),
    KEYCLOAK(8485),
    INGEST(8481),
    SESSION(8482),
    PLAYBACK(8483),
    SUMMARY(8484),
    GATEWAY(8480),
    DEMO(8490);

    private final int defaultPort;

    Component(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The port when none is configured. */
    int defaultPort() {
        return defaultPort;
    }

    /** The variable that sets the port. */
    String portVariable() {
        return "SOJOURN_PORT_" + name();
    }

    /** The name in messages, the status, and file names: servers by their own, services with {@code -service}. */
    String title() {
        String plain = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case INGEST, SESSION, PLAYBACK, SUMMARY -> plain + "-service";
            case DEMO -> "demo-sites";
            default -> plain;
        };
    }
}
