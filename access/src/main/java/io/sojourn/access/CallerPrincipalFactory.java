package io.sojourn.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Makes the security identity of a request from its caller token. The keys are read once, when the first token comes. */
@ApplicationScoped
@Alternative
@Priority(1)
public class CallerPrincipalFactory extends JWTCallerPrincipalFactory {
    private final AccessConfig config;
    private volatile @Nullable CallerTokens tokens;

    @Inject
    CallerPrincipalFactory(AccessConfig config) {
        this.config = config;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(tokens().verify(token));
        } catch (InvalidJwtException invalid) {
            throw new ParseException("The caller token is not valid", invalid);
        }
    }

    private CallerTokens tokens() {
        CallerTokens known = tokens;
        if (known == null) {
            known = CallerTokens.trusting(readKeys());
            tokens = known;
        }
        return known;
    }

    private String readKeys() {
        try {
            return Files.readString(config.trustedKeys());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "sojourn.access.trusted-keys names a file that cannot be read: " + config.trustedKeys(),
                    unreadable);
        }
    }
}
