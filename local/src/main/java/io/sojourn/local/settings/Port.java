package io.sojourn.local.settings;

/** The ports that a local platform listens on, all on the loopback address. */
public enum Port {
    GATEWAY(8480),
    INGEST(8481),
    SESSION(8482),
    PLAYBACK(8483),
    SUMMARY(8484),
    KEYCLOAK(8485),
    KEYCLOAK_MANAGEMENT(8486),
    GATEWAY_MANAGEMENT(8487),
    DEMO(8490),
    POSTGRES(8432),
    KAFKA(8492),
    KAFKA_CONTROLLER(8493),
    MONGODB(8417);

    private final int defaultNumber;

    Port(int defaultNumber) {
        this.defaultNumber = defaultNumber;
    }

    /** The number when none is configured. */
    int defaultNumber() {
        return defaultNumber;
    }

    /** The variable that sets the number. */
    public String variable() {
        return "SOJOURN_PORT_" + name();
    }
}
