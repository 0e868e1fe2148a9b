package io.sojourn.gateway.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Signs caller tokens. A token is used again for a while for exactly the same caller, system and groups; a changed role gets a new one at once. */
@ApplicationScoped
public class CallerTokenIssuer {
    private static final String ISSUER = "gateway";
    private static final String AUDIENCE = "sojourn";
    private static final int MOST_REUSABLE = 10_000;

    private final AccessKeyConfig config;
    private final AccessKey key;
    private final Clock clock;
    private final Map<Subject, Signed> reusable = new ConcurrentHashMap<>();

    @Inject
    CallerTokenIssuer(AccessKeyConfig config, AccessKey key, Clock clock) {
        this.config = config;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A token that is valid for at least {@code life - reuse} more.
     *
     * @param systemId the system that the call is about, empty for none
     * @param groups what the caller may do there
     */
    String token(Caller caller, Optional<String> systemId, List<String> groups) {
        return token(new Subject(caller, systemId, groups, Optional.empty()));
    }

    /** The same for calls about one shared session, which opens nothing else at any service. */
    String token(Caller caller, String systemId, List<String> groups, Shared shared) {
        return token(new Subject(caller, Optional.of(systemId), groups, Optional.of(shared)));
    }

    private String token(Subject wanted) {
        Instant now = clock.instant();
        if (reusable.size() > MOST_REUSABLE) {
            reusable.clear();
        }
        return reusable.compute(
                        wanted,
                        (subject, known) ->
                                known != null && known.reusableUntil().isAfter(now) ? known : sign(subject, now))
                .token();
    }

    private Signed sign(Subject subject, Instant now) {
        Caller caller = subject.caller();
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.principal())
                .upn(caller.principal())
                .claim("name", caller.displayName())
                .groups(new HashSet<>(subject.groups()))
                .issuedAt(now)
                .expiresAt(now.plus(config.life()));
        subject.systemId().ifPresent(system -> claims.claim("system", system));
        subject.shared()
                .ifPresent(shared -> claims.claim("session", shared.sessionId()).claim("share", shared.shareId()));
        String token =
                claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(ISSUER).sign(key.privateKey());
        return new Signed(token, now.plus(config.reuse()));
    }

    /** A session, and the share that opens it. */
    record Shared(String sessionId, String shareId) {}

    private record Subject(Caller caller, Optional<String> systemId, List<String> groups, Optional<Shared> shared) {}

    private record Signed(String token, Instant reusableUntil) {}
}
