package io.sojourn.ingest.manifests;

import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.Posts;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where the recorder sends the parts of its recordings' manifests; described in META-INF/openapi.yaml. */
@ApplicationScoped
class ManifestRoute {
    void open(@Observes Router router, Posts posts, ManifestUpload upload, LimitsConfig limits) {
        posts.route(
                router,
                "/v1/recordings/:recordingId/assets",
                limits.manifestSize().asLongValue(),
                upload);
    }
}
