package io.sojourn.gateway.apidocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Adds the services' committed documents to the gateway's own when the gateway is built: the whole API is described even while
 * a service is away. Two services that describe different things under one name fail the build.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final List<String> SERVICES = List.of("ingest", "session", "playback", "summary");
    private static final String COLLECT = "/v1/";
    private static final String WRITE_KEY = "writeKey";

    private final Map<String, Object> described = new HashMap<>();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        described.clear();
        for (String service : SERVICES) {
            read("openapi/" + service + "/openapi.yaml").ifPresent(part -> add(document, part));
        }
    }

    private static Optional<OpenAPI> read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        InputStream document = loader.getResourceAsStream(resource);
        if (document == null) {
            return Optional.empty();
        }
        return Optional.of(SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> document)
                .build()
                .model());
    }

    void add(OpenAPI document, OpenAPI part) {
        part.getPaths().getPathItems().forEach((path, item) -> {
            requireOnce("path " + path, item);
            if (path.startsWith(COLLECT)) {
                item.getOperations().values().forEach(ApiDocument::requireWriteKey);
            }
            document.getPaths().addPathItem(path, item);
        });
        orEmpty(part.getTags()).stream()
                .filter(tag -> orEmpty(document.getTags()).stream()
                        .noneMatch(known -> known.getName().equals(tag.getName())))
                .forEach(document::addTag);
        if (part.getComponents() != null) {
            addComponents(document.getComponents(), part.getComponents());
        }
    }

    private static void requireWriteKey(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(WRITE_KEY));
        }
    }

    /** What the gateway describes itself, such as problems, stays as it is. */
    private void addComponents(Components document, Components part) {
        orEmpty(part.getSchemas()).forEach((name, schema) -> {
            requireOnce("schema " + name, schema);
            if (!orEmpty(document.getSchemas()).containsKey(name)) {
                document.addSchema(name, schema);
            }
        });
        orEmpty(part.getSecuritySchemes()).forEach((name, scheme) -> {
            requireOnce("security scheme " + name, scheme);
            if (!orEmpty(document.getSecuritySchemes()).containsKey(name)) {
                document.addSecurityScheme(name, scheme);
            }
        });
    }

    private void requireOnce(String what, Object description) {
        Object before = described.putIfAbsent(what, description);
        if (before != null && !before.equals(description)) {
            throw new IllegalStateException("Two services describe the " + what
                    + " differently in their OpenAPI documents: give one of them another name.");
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
