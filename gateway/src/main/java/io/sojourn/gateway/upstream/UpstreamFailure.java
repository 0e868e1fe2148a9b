package io.sojourn.gateway.upstream;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.gateway.problem.GatewayProblem;
import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.completion.StatusProblems;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What a client is told when a request could not be passed on: which service, and whether trying again helps; the cause is for the log only. */
final class UpstreamFailure {
    private static final Logger LOG = Logger.getLogger(UpstreamFailure.class);

    private static final int UNAVAILABLE = 503;

    private UpstreamFailure() {}

    /** For a service that said a status and nothing else; a service that stops says 503. */
    static HttpProblem problemOf(Upstream target, int status) {
        return status == UNAVAILABLE ? away(target) : StatusProblems.of(status);
    }

    private static HttpProblem away(Upstream target) {
        return GatewayProblem.SERVICE_AWAY
                .builder(target.publicName() + " cannot be reached; try again in a moment.")
                .withHeader("Retry-After", "2")
                .build();
    }

    static HttpProblem problemOf(Upstream target, Throwable failure) {
        if (failure instanceof BodyTooLargeException) {
            return CommonProblem.BODY_TOO_LARGE.because(
                    "Send less at once: the body is larger than any service accepts.");
        }
        if (failure instanceof HttpProblem said) {
            return said;
        }
        LOG.warnf("%s failed: %s", target, failure.getMessage());
        return switch (failure) {
            case ConnectException _, UnknownHostException _, ConnectionPoolTooBusyException _ -> away(target);
            case TimeoutException _ ->
                GatewayProblem.SERVICE_SLOW.because(
                        target.publicName() + " did not answer in time; ask for less, or try again.");
            case GatewayNotTrustedException _ ->
                GatewayProblem.BAD_ANSWER.because(target.publicName()
                        + " does not trust the gateway; an operator has to look at its trusted keys.");
            default ->
                GatewayProblem.BAD_ANSWER.because(
                        target.publicName() + " broke off its answer; try again in a moment.");
        };
    }
}
