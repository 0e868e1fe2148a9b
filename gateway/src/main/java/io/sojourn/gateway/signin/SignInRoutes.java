package io.sojourn.gateway.signin;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.sojourn.gateway.PublicUrlConfig;
import io.sojourn.gateway.problem.ProblemAnswer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * The console's sign-in: {@code /login} goes to the sign-in provider and comes back by {@code /callback}, {@code /logout} ends both sessions.
 * The protocol is the OIDC extension's; these routes decide when it is spoken and where the browser goes then.
 */
@ApplicationScoped
public class SignInRoutes {
    private static final Logger LOG = Logger.getLogger(SignInRoutes.class);
    private static final String POST_LOGOUT_COOKIE = "q_post_logout";
    private static final String FAILED_PAGE = "/sign-in-failed.html";

    private final CallerAuthentication authentication;
    private final OriginCheck origins;
    private final ProblemAnswer problems;
    private final PublicUrlConfig config;

    @Inject
    SignInRoutes(
            CallerAuthentication authentication, OriginCheck origins, ProblemAnswer problems, PublicUrlConfig config) {
        this.authentication = authentication;
        this.origins = origins;
        this.problems = problems;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get("/login").handler(this::login);
        router.get("/callback").handler(this::callback);
        router.get("/logout").handler(this::logout);
        router.get("/signed-out").handler(this::signedOut);
    }

    private void login(RoutingContext context) {
        if (isOtherNameOfThisMachine(context.request())) {
            redirect(context, config.origin() + context.request().uri());
            return;
        }
        String target = LocalPath.orStart(context.request().getParam("return"));
        authentication
                .identityOf(context)
                .subscribe()
                .with(identity -> continueLogin(context, identity, target), failure -> retryLogin(context, failure));
    }

    private void continueLogin(RoutingContext context, SecurityIdentity identity, String target) {
        if (identity.isAnonymous()) {
            challenge(context);
        } else {
            redirect(context, target);
        }
    }

    /** A session that has ended or cannot be read is no reason to keep somebody out: they sign in again. */
    private void retryLogin(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException elsewhere) {
            redirect(context, elsewhere.getRedirectUri());
        } else {
            challenge(context);
        }
    }

    private void challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        noStore(context);
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(sent -> context.response().end(), failure -> showFailure(context, failure));
    }

    private void callback(RoutingContext context) {
        authentication
                .identityOf(context)
                .subscribe()
                .with(identity -> continueCallback(context, identity), failure -> {
                    if (failure instanceof AuthenticationRedirectException signedIn) {
                        redirect(context, signedIn.getRedirectUri());
                    } else {
                        showFailure(context, failure);
                    }
                });
    }

    private void continueCallback(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            showFailure(context, new IllegalStateException("the browser has no cookie of a sign-in under way"));
        } else {
            redirect(context, LocalPath.START);
        }
    }

    private void logout(RoutingContext context) {
        try {
            origins.requireOwnNavigation(context.request());
        } catch (HttpProblem foreign) {
            problems.send(context.request(), foreign);
            return;
        }
        authentication.identityOf(context).subscribe().with(nobody -> redirect(context, LocalPath.START), failure -> {
            boolean atProvider = failure instanceof AuthenticationRedirectException;
            redirect(
                    context,
                    atProvider ? ((AuthenticationRedirectException) failure).getRedirectUri() : LocalPath.START);
        });
    }

    /** The provider comes back here, with a state in the address and the cookie that goes with it: both have served. */
    private void signedOut(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(POST_LOGOUT_COOKIE))
                .toList()
                .forEach(name -> context.response().removeCookie(name, true));
        redirect(context, LocalPath.START);
    }

    private static void showFailure(RoutingContext context, Throwable failure) {
        LOG.infof("A sign-in was not completed: %s", failure.getMessage());
        context.response().setStatusCode(401);
        context.reroute(FAILED_PAGE);
    }

    /** On one machine a browser may have come by another name of it, which neither the sign-in provider nor the cookies know. */
    private boolean isOtherNameOfThisMachine(HttpServerRequest request) {
        return !config.secure()
                && request.authority() != null
                && !request.authority()
                        .toString()
                        .equalsIgnoreCase(config.publicUrl().getAuthority());
    }

    private static void redirect(RoutingContext context, String location) {
        noStore(context);
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }

    private static void noStore(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
