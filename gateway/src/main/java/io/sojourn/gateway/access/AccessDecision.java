package io.sojourn.gateway.access;

import io.smallrye.mutiny.Uni;
import io.sojourn.catalog.Catalog;
import io.sojourn.gateway.access.CallerTokenIssuer.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides at the door who may do what where, from the replicated catalog. Nobody gets a token for a system that they have no role in:
 * to them it is as if it did not exist (G2).
 */
@ApplicationScoped
public class AccessDecision {
    private static final List<String> OPERATOR = List.of("platform");
    private static final Caller GATEWAY = new Caller("gateway", "Gateway", false);
    private static final List<String> DOOR = List.of("door");
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 5;

    private final Catalog catalog;
    private final CallerTokenIssuer tokens;

    @Inject
    AccessDecision(Catalog catalog, CallerTokenIssuer tokens) {
        this.catalog = catalog;
        this.tokens = tokens;
    }

    /** The caller token for calls about one system; empty if the catalog knows no such system, or no role of the caller in it. */
    public Optional<String> tokenFor(Caller caller, String systemId) {
        return catalog.system(systemId)
                .flatMap(system -> catalog.member(system.id(), caller.principal()))
                .flatMap(member -> SystemRole.named(member.role()))
                .map(role -> tokens.token(caller, Optional.of(systemId), groups(caller, role)));
    }

    /** As {@link #tokenFor(Caller, String)}, once the catalog has had the time to bring a change that was made a moment ago; null if it did not. */
    public Uni<String> tokenSoonFor(Caller caller, String systemId) {
        return attempt(caller, systemId, ATTEMPTS);
    }

    private Uni<String> attempt(Caller caller, String systemId, int attempts) {
        Optional<String> token = tokenFor(caller, systemId);
        if (token.isPresent() || attempts <= 1) {
            return Uni.createFrom().optional(token);
        }
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(PAUSE)
                .flatMap(paused -> attempt(caller, systemId, attempts - 1));
    }

    /** The caller token for calls about no system. */
    public String tokenFor(Caller caller) {
        return tokens.token(caller, Optional.empty(), caller.operator() ? OPERATOR : List.of());
    }

    /** The caller token for whoever has the link of a share: it reads one session, whatever else is asked with it (P11). */
    public String tokenForShare(String shareId, String systemId, String sessionId) {
        Caller guest = new Caller("share:" + shareId, "Shared link", false);
        return tokens.token(guest, systemId, SystemRole.VIEWER.cumulativeNames(), new Shared(sessionId, shareId));
    }

    /** The caller token with which the gateway asks what a link opens, before anybody is let in. */
    public String tokenOfTheDoor() {
        return tokens.token(GATEWAY, Optional.empty(), DOOR);
    }

    private static List<String> groups(Caller caller, SystemRole role) {
        List<String> inSystem = role.cumulativeNames();
        return caller.operator()
                ? Stream.concat(inSystem.stream(), OPERATOR.stream()).toList()
                : inSystem;
    }
}
