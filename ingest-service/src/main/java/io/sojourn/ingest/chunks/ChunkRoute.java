package io.sojourn.ingest.chunks;

import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.Posts;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where the recorder sends the chunks of its recordings; described in META-INF/openapi.yaml. */
@ApplicationScoped
class ChunkRoute {
    void open(@Observes Router router, Posts posts, ChunkService service, LimitsConfig limits) {
        posts.route(
                router,
                "/v1/recordings/:recordingId/chunks/:sequence",
                limits.chunkSize().asLongValue(),
                service);
    }
}
