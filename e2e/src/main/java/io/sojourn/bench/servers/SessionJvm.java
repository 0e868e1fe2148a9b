package io.sojourn.bench.servers;

import java.util.List;

/** How the packaged session-service is run. */
public final class SessionJvm {
    /** As in production, see k8s/base/session-service.yaml. */
    public static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx1024m",
            "-Xmn640m",
            "-XX:SurvivorRatio=3",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MetaspaceSize=160m",
            "-XX:MaxMetaspaceSize=160m",
            "--enable-native-access=ALL-UNNAMED");

    private SessionJvm() {}
}
