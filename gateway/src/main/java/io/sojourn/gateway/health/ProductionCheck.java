package io.sojourn.gateway.health;

import io.quarkus.runtime.StartupEvent;
import io.sojourn.gateway.PublicUrlConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start where people reach the gateway over the network while passwords or cookies would travel in the clear. On one machine
 * (loopback names) plain HTTP is fine.
 */
@ApplicationScoped
public class ProductionCheck {
    private static final int SHORTEST_SECRET = 32;
    private static final String COOKIE_SECRET = "quarkus.oidc.token-state-manager.encryption-secret";
    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    private final PublicUrlConfig publicUrl;
    private final Config config;

    @Inject
    ProductionCheck(PublicUrlConfig publicUrl, Config config) {
        this.publicUrl = publicUrl;
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        List<String> faults = faults(
                publicUrl.publicUrl(),
                URI.create(config.getValue(ISSUER, String.class)),
                config.getValue(COOKIE_SECRET, String.class));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The gateway does not start like this: " + String.join(" ", faults));
        }
    }

    static List<String> faults(URI publicUrl, URI issuer, String cookieSecret) {
        return Stream.of(
                        fault(
                                isInTheClear(publicUrl),
                                "SOJOURN_PUBLIC_URL must be https unless it names this machine."),
                        fault(isInTheClear(issuer), "SOJOURN_OIDC_ISSUER must be https unless it names this machine."),
                        fault(
                                cookieSecret.length() < SHORTEST_SECRET,
                                "SOJOURN_OIDC_COOKIE_SECRET must have at least 32 characters."))
                .flatMap(fault -> fault)
                .toList();
    }

    private static Stream<String> fault(boolean present, String what) {
        return present ? Stream.of(what) : Stream.empty();
    }

    private static boolean isInTheClear(URI address) {
        return !"https".equals(address.getScheme()) && !isLoopback(address.getHost());
    }

    private static boolean isLoopback(String host) {
        try {
            return host.endsWith(".localhost") || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
