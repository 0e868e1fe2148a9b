package io.sojourn.ingest.assets;

import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.Posts;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where the recorder asks which assets are missing, and sends them; described in META-INF/openapi.yaml. */
@ApplicationScoped
class AssetRoutes {
    private static final String ASSET = "/v1/assets/:sha256";

    void open(@Observes Router router, Posts posts, MissingAssets missing, AssetUpload upload, LimitsConfig limits) {
        long limit = limits.assetSize().asLongValue();
        posts.route(router, "/v1/assets/missing", MissingAssets.LARGEST, missing);
        posts.route(router, ASSET, limit, upload);
        posts.route(router, HttpMethod.PUT, ASSET, limit, upload);
    }
}
