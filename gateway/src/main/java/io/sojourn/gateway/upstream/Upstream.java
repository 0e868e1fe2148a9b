package io.sojourn.gateway.upstream;

/** The services behind the gateway. */
public enum Upstream {
    /** Takes events and recordings in. */
    INGEST("The collect service"),
    /** Sessions, persons, metrics and the catalog. */
    SESSION("The session service"),
    /** Recordings, notes and shares. */
    PLAYBACK("The playback service"),
    /** Summaries and business events. */
    SUMMARY("The summary service");

    private final String publicName;

    Upstream(String publicName) {
        this.publicName = publicName;
    }

    /** What users are told that is away. */
    String publicName() {
        return publicName;
    }

    /** Whether it takes the gateway's word for who calls; ingest-service checks write keys itself. */
    boolean trustsTheGateway() {
        return this != INGEST;
    }
}
