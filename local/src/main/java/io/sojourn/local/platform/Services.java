package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Secrets;
import io.sojourn.servers.process.JavaCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How our own five services are started: their jars, their memory, their environment. The variables are the same as on a cluster.
 *
 * @param secrets what they sign, encrypt and sign in with
 */
record Services(LocalSettings settings, Secrets secrets) {
    private static final String LOOPBACK = "127.0.0.1";
    /** Without a first size the JVM collects the whole heap several times while classes are loaded. */
    private static final List<String> METASPACE = List.of("-XX:MetaspaceSize=160m", "-XX:MaxMetaspaceSize=160m");

    /** Starts the process of one. */
    ServiceProcess launch(Component component) {
        Path jar = settings.home().resolve(folder(component)).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalPlatformException(
                    component.title() + " is not built: run ./sojourn up, which builds it", null);
        }
        List<String> options = new ArrayList<>(List.of("-Xms32m", "--enable-native-access=ALL-UNNAMED"));
        options.addAll(METASPACE);
        options.addAll(heap(component));
        return ServiceProcess.launch(settings, component, JavaCommand.ofJar(options, jar), environment(component));
    }

    /** What a service reads from its environment. */
    Map<String, String> environment(Component component) {
        Map<String, String> environment = new HashMap<>(common(component));
        switch (component) {
            case SESSION -> environment.putAll(database());
            case PLAYBACK -> {
                environment.putAll(database());
                environment.put("SOJOURN_MONGODB_URL", mongodb());
                environment.put(
                        "SOJOURN_PLAYBACK_MASTER_KEY", secrets.masterKey().toString());
            }
            case SUMMARY -> {
                environment.putAll(database());
                environment.put(
                        "SOJOURN_ACCESS_KEY",
                        secrets.signingKey("summary-service").toString());
            }
            case GATEWAY -> {
                environment.putAll(signIn());
                environment.put("SOJOURN_MANAGEMENT_PORT", String.valueOf(settings.healthPort(component)));
            }
            default -> {
                // ingest-service needs the common part only.
            }
        }
        return environment;
    }

    private Map<String, String> common(Component component) {
        return Map.of(
                "SOJOURN_HTTP_HOST", LOOPBACK,
                "SOJOURN_HTTP_PORT", String.valueOf(settings.port(component)),
                "SOJOURN_KAFKA_BOOTSTRAP_SERVERS", kafka(),
                "SOJOURN_ACCESS_TRUSTED_KEYS", secrets.trustedKeys().toString(),
                "SOJOURN_INGEST_URL", url(Component.INGEST),
                "SOJOURN_SESSION_URL", url(Component.SESSION),
                "SOJOURN_PLAYBACK_URL", url(Component.PLAYBACK),
                "SOJOURN_SUMMARY_URL", url(Component.SUMMARY),
                "SOJOURN_PUBLIC_URL", settings.publicUrl());
    }

    private Map<String, String> database() {
        String own = "postgresql://" + LOOPBACK + ":" + settings.port(Component.POSTGRES) + "/sojourn";
        return Map.of(
                "SOJOURN_POSTGRES_URL",
                        settings.external("SOJOURN_POSTGRES_URL").orElse(own),
                "SOJOURN_POSTGRES_USER",
                        settings.external("SOJOURN_POSTGRES_USER").orElse("postgres"),
                "SOJOURN_POSTGRES_PASSWORD",
                        settings.external("SOJOURN_POSTGRES_PASSWORD").orElse("local"));
    }

    private Map<String, String> signIn() {
        return Map.of(
                "SOJOURN_OIDC_ISSUER", settings.issuer(),
                "SOJOURN_OIDC_CLIENT_ID",
                        settings.external("SOJOURN_OIDC_CLIENT_ID").orElse("sojourn-console"),
                "SOJOURN_OIDC_CLIENT_SECRET",
                        settings.external("SOJOURN_OIDC_CLIENT_SECRET").orElseGet(secrets::consoleSecret),
                "SOJOURN_OIDC_COOKIE_SECRET", secrets.cookieSecret(),
                "SOJOURN_ACCESS_KEY", secrets.signingKey("gateway").toString());
    }

    private String kafka() {
        return settings.external("SOJOURN_KAFKA_BOOTSTRAP_SERVERS")
                .orElse(LOOPBACK + ":" + settings.port(Component.KAFKA));
    }

    private String mongodb() {
        return settings.external("SOJOURN_MONGODB_URL")
                .orElse("mongodb://" + LOOPBACK + ":" + settings.port(Component.MONGODB));
    }

    private String url(Component component) {
        return "http://" + LOOPBACK + ":" + settings.port(component);
    }

    private static String folder(Component component) {
        return component == Component.GATEWAY ? "gateway" : component.title();
    }

    /** The collect service holds 115 MB of user agent rules and countries for good: they need a large old generation. */
    private static List<String> heap(Component component) {
        return switch (component) {
            case SESSION -> List.of("-Xmx256m");
            case INGEST ->
                List.of(
                        "-Xmx192m",
                        "-XX:NewRatio=4",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TrimNativeHeapInterval=10000");
            default -> List.of("-Xmx160m");
        };
    }
}
