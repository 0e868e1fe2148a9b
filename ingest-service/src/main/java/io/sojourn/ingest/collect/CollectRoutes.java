package io.sojourn.ingest.collect;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.events.CallType;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Segment's HTTP tracking API: batches and single calls, in their long forms and the short ones of browser SDKs; described in
 * META-INF/openapi.yaml.
 */
@ApplicationScoped
class CollectRoutes {
    /** {@code import} is for calls of the past, and what some SDKs send all their batches to. */
    private static final List<String> BATCHES = List.of("batch", "b", "import");

    void open(@Observes Router router, Posts posts, CollectService service, LimitsConfig limits) {
        long limit = limits.bodySize().asLongValue();
        BATCHES.forEach(name -> posts.route(router, "/v1/" + name, limit, new Call(service, null)));
        CallType.paths().forEach((name, call) -> posts.route(router, "/v1/" + name, limit, new Call(service, call)));
    }

    /** What is posted to a path; a type only for a single call. */
    private record Call(CollectService service, @Nullable CallType type) implements Posts.UseCase {
        @Override
        public void admit(IngestRequest request) {
            service.admit(request);
        }

        @Override
        public void refused(IngestRequest request, HttpProblem problem) {
            service.refused(request, problem);
        }

        @Override
        public CompletionStage<?> handle(IngestRequest request, byte[] body) {
            return service.collect(request, body, type);
        }
    }
}
