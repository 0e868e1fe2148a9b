package io.sojourn.gateway.apidocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.sojourn.gateway.problem.ProblemAnswer;
import io.sojourn.problems.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Refuses calls that a path of the API document does not have, and says which it has. Paths that are not in the document pass. */
@ApplicationScoped
public class MethodCheck {
    private static final int BEHIND_HEADERS = 900;
    private static final String COLLECT = "/v1/";

    private final OpenApiDocumentService document;
    private final ObjectMapper json;
    private final ProblemAnswer problems;
    private volatile @Nullable DocumentedPaths paths;

    @Inject
    MethodCheck(OpenApiDocumentService document, ObjectMapper json, ProblemAnswer problems) {
        this.document = document;
        this.json = json;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEHIND_HEADERS);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        String method = context.request().method().name();
        paths().methodsOf(path)
                .filter(allowed -> !allowed.contains(method))
                .ifPresentOrElse(allowed -> refuse(context, path, String.join(", ", allowed)), context::next);
    }

    private void refuse(RoutingContext context, String path, String allowed) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (path.startsWith(COLLECT) && origin != null) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.VARY, "Origin");
        }
        context.response().putHeader(HttpHeaders.ALLOW, allowed);
        problems.send(
                context.request(),
                CommonProblem.METHOD_NOT_ALLOWED.because("This path takes " + allowed + "; /docs says what for."));
    }

    private DocumentedPaths paths() {
        DocumentedPaths known = paths;
        if (known == null) {
            known = read();
            paths = known;
        }
        return known;
    }

    private DocumentedPaths read() {
        try {
            JsonNode described =
                    json.readTree(document.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            return DocumentedPaths.of(described.get("paths"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
