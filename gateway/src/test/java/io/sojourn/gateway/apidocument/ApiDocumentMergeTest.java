package io.sojourn.gateway.apidocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G4")
class ApiDocumentMergeTest {
    private final ApiDocument merge = new ApiDocument();
    private final OpenAPI document = part("/api/v1/me", "Me", "string");

    @Test
    void addsPathsAndSchemasOfServices() {
        merge.add(document, part("/v1/batch", "Batch", "string"));
        merge.add(document, part("/api/v1/systems", "System", "object"));

        assertThat(document.getPaths().getPathItems()).containsOnlyKeys("/api/v1/me", "/v1/batch", "/api/v1/systems");
        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("Me", "Batch", "System");
    }

    @Test
    void asksForAWriteKeyWhereEventsComeIn() {
        merge.add(document, part("/v1/batch", "Batch", "string"));

        assertThat(document.getPaths().getPathItem("/v1/batch").getPOST().getSecurity())
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.getSchemes()).containsKey("writeKey"));
    }

    @Test
    void acceptsTheSameSchemaTwice() {
        merge.add(document, part("/a", "Page", "object"));
        merge.add(document, part("/b", "Page", "object"));

        assertThat(document.getComponents().getSchemas()).containsKey("Page");
    }

    @Test
    void refusesTwoDifferentSchemasOfOneName() {
        merge.add(document, part("/a", "Page", "object"));

        assertThatThrownBy(() -> merge.add(document, part("/b", "Page", "string")))
                .hasMessageContaining("schema Page");
    }

    private static OpenAPI part(String path, String schema, String type) {
        String yaml = """
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
                 "paths": {"%s": {"post": {"responses": {"200": {"description": "ok"}}}}},
                 "components": {"schemas": {"%s": {"type": "%s"}}}}""".formatted(path, schema, type);
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .build()
                .model();
    }
}
