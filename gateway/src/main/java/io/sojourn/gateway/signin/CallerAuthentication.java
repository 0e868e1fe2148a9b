package io.sojourn.gateway.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.sojourn.gateway.problem.GatewayProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds out who makes a request, by bearer token or console session. Requests for the API are never sent to a sign-in page. */
@ApplicationScoped
public class CallerAuthentication {
    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class);
    private static final String CHALLENGE = "Bearer realm=\"sojourn\"";
    private static final String INVALID_TOKEN = CHALLENGE + ", error=\"invalid_token\"";

    /** Who makes a request; anonymous if it carries nothing to tell. Fails as the security extension does. */
    Uni<SecurityIdentity> identityOf(RoutingContext context) {
        // Without this handler a failure is left to us; with it, the extension would answer itself.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return QuarkusHttpUser.getSecurityIdentity(context, null);
    }

    /** Who makes a request; fails with the problem to answer if that is nobody. Remembers the identity for resources of the gateway itself. */
    public Uni<SecurityIdentity> signedIn(RoutingContext context) {
        return identityOf(context)
                .onFailure()
                .transform(failure -> problemOf(context, failure))
                .invoke(identity -> {
                    if (identity == null || identity.isAnonymous()) {
                        throw GatewayProblem.NOT_SIGNED_IN
                                .builder("Sign in at /login, or send a bearer token of the sign-in provider.")
                                .withHeader("WWW-Authenticate", CHALLENGE)
                                .build();
                    }
                    refuseUsurpedName(context, identity);
                    QuarkusHttpUser.setIdentity(identity, context);
                });
    }

    private void refuseUsurpedName(RoutingContext context, SecurityIdentity identity) {
        String principal = identity.getPrincipal().getName();
        Optional<String> clientId = byCookie(context, identity) ? Optional.empty() : Identities.clientId(identity);
        if (MachineName.isUsurped(principal, clientId)) {
            throw GatewayProblem.MACHINE_NAME.because("Names that begin with " + MachineName.PREFIX
                    + " are those of machines; have yours changed at the sign-in provider.");
        }
    }

    /** Whether an identity comes from the console's cookie, which browsers send on their own, and not from a token sent on purpose. */
    public boolean byCookie(RoutingContext context, SecurityIdentity identity) {
        return !BearerTokens.carriedBy(context) || identity.getCredential(AccessTokenCredential.class) == null;
    }

    private static Throwable problemOf(RoutingContext context, Throwable failure) {
        if (isRefusal(failure)) {
            boolean token = BearerTokens.carriedBy(context);
            String detail = token
                    ? "The bearer token is not valid: it has expired, is for another audience, or is not of the sign-in provider."
                    : "The console session has ended: sign in again at /login.";
            return GatewayProblem.NOT_SIGNED_IN
                    .builder(detail)
                    .withHeader("WWW-Authenticate", token ? INVALID_TOKEN : CHALLENGE)
                    .build();
        }
        LOG.warnf("Sign-in cannot be checked: %s", failure.getMessage());
        return GatewayProblem.SIGN_IN_AWAY
                .builder("The sign-in provider does not answer; try again in a moment.")
                .withHeader("Retry-After", "5")
                .build();
    }

    private static boolean isRefusal(Throwable failure) {
        boolean refused = failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationRedirectException;
        return refused && !(failure.getCause() instanceof OIDCException);
    }
}
