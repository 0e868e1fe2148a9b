package io.sojourn.gateway.problem;

import io.sojourn.problems.completion.StatusProblems;
import io.sojourn.problems.completion.Trace;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Answers with a problem what no other part of the gateway has answered, or what went wrong in one. */
@ApplicationScoped
public class UnansweredRequests {
    private static final Logger LOG = Logger.getLogger(UnansweredRequests.class);
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 415, 500};
    private static final int BEHIND_EVERYTHING = Integer.MAX_VALUE - 1;
    private static final Pattern SHARE = Pattern.compile("^/s/[^/]+");
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL = 500;
    /** Left to the security extension, which says how to sign in. */
    private static final int CHALLENGED = 401;

    private final ProblemAnswer problems;

    @Inject
    UnansweredRequests(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEHIND_EVERYTHING).handler(context -> answer(context, NOT_FOUND));
        router.route().failureHandler(this::fail);
        IntStream.of(STATUSES).forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void fail(RoutingContext context) {
        int status = context.statusCode() < 0 ? INTERNAL : context.statusCode();
        if (status == CHALLENGED) {
            context.next();
            return;
        }
        if (status == INTERNAL) {
            LOG.errorf(
                    context.failure(),
                    "%s %s failed, trace %s",
                    context.request().method(),
                    withoutSecret(context.normalizedPath()),
                    context.request().getHeader(Trace.HEADER));
        }
        answer(context, status);
    }

    private void answer(RoutingContext context, int status) {
        problems.send(context.request(), StatusProblems.of(status));
    }

    /** The link of a share is not written down. */
    static String withoutSecret(String path) {
        return SHARE.matcher(path).replaceFirst("/s/...");
    }
}
