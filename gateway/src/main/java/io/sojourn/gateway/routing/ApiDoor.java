package io.sojourn.gateway.routing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.sojourn.gateway.access.AccessDecision;
import io.sojourn.gateway.access.Caller;
import io.sojourn.gateway.problem.ProblemAnswer;
import io.sojourn.gateway.signin.CallerAuthentication;
import io.sojourn.gateway.signin.Identities;
import io.sojourn.gateway.signin.OriginCheck;
import io.sojourn.gateway.upstream.PassedHeaders;
import io.sojourn.gateway.upstream.ServiceProxy;
import io.sojourn.gateway.upstream.Upstream;
import io.sojourn.problems.CommonProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The door of the query API: who is it, may they be here, which service answers. A system that the caller has no role in gets the same answer
 * as one that does not exist (G2).
 */
@ApplicationScoped
public class ApiDoor {
    private static final String OWN_RESOURCE = "/api/v1/me";

    private final CallerAuthentication authentication;
    private final OriginCheck origins;
    private final AccessDecision access;
    private final OwnSystems ownSystems;
    private final ServiceProxy services;
    private final ProblemAnswer problems;

    @Inject
    ApiDoor(
            CallerAuthentication authentication,
            OriginCheck origins,
            AccessDecision access,
            OwnSystems ownSystems,
            ServiceProxy services,
            ProblemAnswer problems) {
        this.authentication = authentication;
        this.origins = origins;
        this.access = access;
        this.ownSystems = ownSystems;
        this.services = services;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::enter);
    }

    private void enter(RoutingContext context) {
        context.request().pause();
        authentication
                .signedIn(context)
                .flatMap(identity -> admit(context, identity))
                .subscribe()
                .with(admitted -> {}, failure -> refuse(context, failure));
    }

    private Uni<Void> admit(RoutingContext context, SecurityIdentity identity) {
        if (authentication.byCookie(context, identity)) {
            origins.require(context.request());
        }
        String path = context.normalizedPath();
        if (path.equals(OWN_RESOURCE)) {
            context.request().resume();
            context.next();
            return Uni.createFrom().voidItem();
        }
        ApiPath asked = ApiPath.parse(path)
                .orElseThrow(() ->
                        CommonProblem.NOT_FOUND.because("The API has no such path; /docs lists those that there are."));
        return token(Identities.caller(identity), asked.systemId())
                .invoke(token -> forward(context, asked.service(), token))
                .replaceWithVoid();
    }

    private Uni<String> token(Caller caller, Optional<String> systemId) {
        return systemId.map(id -> access.tokenFor(caller, id)
                        .map(token -> Uni.createFrom().item(token))
                        .orElseGet(() -> tokenOfNewcomer(caller, id)))
                .orElseGet(() -> Uni.createFrom().item(access.tokenFor(caller)));
    }

    /** The catalog may lag behind what the caller did a moment ago: who keeps it is asked, and only then waited for. */
    private Uni<String> tokenOfNewcomer(Caller caller, String systemId) {
        return ownSystems
                .contain(access.tokenFor(caller), systemId)
                .flatMap(member -> member
                        ? access.tokenSoonFor(caller, systemId)
                        : Uni.createFrom().<String>nullItem())
                .onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because("There is no such system, or you have no role in it."));
    }

    private void forward(RoutingContext context, Upstream service, String token) {
        MultiMap headers = PassedHeaders.of(context.request().headers());
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        String query = context.request().query();
        String uri = context.normalizedPath() + (query == null ? "" : "?" + query);
        services.pass(context.request(), service, uri, headers);
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof HttpProblem problem) {
            problems.send(context.request(), problem);
        } else {
            context.fail(failure);
        }
    }
}
