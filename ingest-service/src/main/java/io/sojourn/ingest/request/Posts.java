package io.sojourn.ingest.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.problems.CommonProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way of everything that is posted: the body is received within its bounds, handed to a use case on the event loop, and what the use
 * case answers is written. Straight on the HTTP server, without a framework in between: this is where a collect service spends its time.
 */
@Singleton
public class Posts {
    /** Before the framework's own routes, which look at bodies too. */
    static final int ORDER = -10;

    private static final Logger LOG = Logger.getLogger(Posts.class);

    private final BodyMemory memory;
    private final Answers answers;
    private final Duration bodyTime;

    @Inject
    Posts(BodyMemory memory, Answers answers, LimitsConfig limits) {
        this.memory = memory;
        this.answers = answers;
        bodyTime = limits.bodyTime();
    }

    /**
     * Hands what is posted to a path to a use case.
     *
     * @param path with parameters as the router has them
     * @param limit of the body as it is sent, in bytes
     */
    public void route(Router router, String path, long limit, UseCase useCase) {
        route(router, HttpMethod.POST, path, limit, useCase);
    }

    /** The same of what is sent to a path by another method. */
    public void route(Router router, HttpMethod method, String path, long limit, UseCase useCase) {
        router.route(method, path).order(ORDER).handler(context -> receive(context, limit, useCase));
    }

    private void receive(RoutingContext context, long limit, UseCase useCase) {
        CrossOrigin.open(context.request());
        IngestRequest request = IngestRequest.of(context);
        BodyReception reception = new BodyReception(new BodyClaim(memory, request), limit, bodyTime);
        reception.receive(
                context.request(),
                () -> useCase.admit(request),
                body -> start(request, body, useCase).whenComplete((answer, failure) -> {
                    reception.release();
                    answer(context, answer, failure);
                }),
                problem -> {
                    useCase.refused(request, problem);
                    answers.refuseUnread(context, problem);
                });
    }

    private static CompletionStage<?> start(IngestRequest request, byte[] body, UseCase useCase) {
        try {
            return useCase.handle(request, body);
        } catch (RuntimeException | Error failed) {
            // Whatever happens, the sender is answered, and the memory of the body given back.
            return CompletableFuture.failedStage(failed);
        }
    }

    private void answer(RoutingContext context, @Nullable Object answer, @Nullable Throwable failure) {
        if (failure == null) {
            answers.write(context.response(), answer);
            return;
        }
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof HttpProblem problem) {
            answers.write(context.request(), problem);
        } else {
            LOG.error("A request could not be handled", cause);
            answers.write(
                    context.request(),
                    CommonProblem.INTERNAL.because("Try again; if it stays so, tell an operator the traceId."));
        }
    }

    /** What becomes of a request; all on the event loop: what takes time goes elsewhere. */
    public interface UseCase {
        /** Refuses with an {@link HttpProblem} whoever is not let in, before anything of a body is taken that is long or of unknown length. */
        void admit(IngestRequest request);

        /** Notes that a request was refused with its body unread, by {@link #admit} or for what is wrong with the body's coming. */
        void refused(IngestRequest request, HttpProblem problem);

        /** The answer to a request; fails with an {@link HttpProblem}, at once or later. */
        CompletionStage<?> handle(IngestRequest request, byte[] body);
    }
}
