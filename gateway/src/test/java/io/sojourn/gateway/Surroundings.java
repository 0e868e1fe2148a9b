package io.sojourn.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sojourn.servers.Ports;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services behind the gateway, and its own address. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    static final String PUBLIC_URL_PROPERTY = "gateway.test.public-url";
    static final String MANAGEMENT_PROPERTY = "gateway.test.management-url";
    static final String CONSOLE_SECRET = "console-secret-of-tests";

    /** How long nothing may move between gateway and service. */
    static final Duration IDLE_TIMEOUT = Duration.ofSeconds(1);

    private final List<String> names = List.of("ingest", "session", "playback");
    private List<EchoService> services = List.of();

    /** Before the sign-in provider, which has to know the gateway's address. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public Map<String, String> start() {
        List<Integer> ports = Ports.free(3);
        String publicUrl = "http://localhost:" + ports.getFirst();
        System.setProperty(PUBLIC_URL_PROPERTY, publicUrl);
        System.setProperty(MANAGEMENT_PROPERTY, "http://127.0.0.1:" + ports.get(1));
        services = names.stream().map(EchoService::new).toList();
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            settings.put("sojourn.upstream." + names.get(i), services.get(i).url());
        }
        settings.put("sojourn.upstream.summary", "http://127.0.0.1:" + ports.getLast());
        settings.put("sojourn.upstream.idle-timeout", IDLE_TIMEOUT.toString());
        settings.put("sojourn.upstream.max-collect-body-size", "1M");
        settings.put("quarkus.http.test-port", String.valueOf(ports.getFirst()));
        settings.put("quarkus.management.test-port", String.valueOf(ports.get(1)));
        settings.put("SOJOURN_MANAGEMENT_PORT", String.valueOf(ports.get(1)));
        settings.put("SOJOURN_PUBLIC_URL", publicUrl);
        settings.put("SOJOURN_OIDC_CLIENT_SECRET", CONSOLE_SECRET);
        settings.put("SOJOURN_OIDC_COOKIE_SECRET", "a-secret-of-tests-with-enough-characters");
        return settings;
    }

    @Override
    public void stop() {
        services.forEach(EchoService::stop);
    }

    static String publicUrl() {
        return System.getProperty(PUBLIC_URL_PROPERTY);
    }

    /** Where health and metrics are. */
    static String managementUrl() {
        return System.getProperty(MANAGEMENT_PROPERTY);
    }
}
