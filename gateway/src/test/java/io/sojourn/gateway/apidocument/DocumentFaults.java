package io.sojourn.gateway.apidocument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is wrong with an OpenAPI document for those who generate clients from it. */
public final class DocumentFaults {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private DocumentFaults(JsonNode document) {
        this.document = document;
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    }

    /** All faults, each in words that name the place; none if the document is sound. */
    public static List<String> of(JsonNode document) {
        DocumentFaults check = new DocumentFaults(document);
        check.references(document);
        check.required(document);
        check.document.path("paths").properties().forEach(check::path);
        return check.faults;
    }

    private void references(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            String target = reference.asText();
            require(
                    target.startsWith("#/") && !document.at(target.substring(1)).isMissingNode(),
                    "there is no " + target);
        }
        node.forEach(this::references);
    }

    private void required(JsonNode node) {
        if (node.path("required").isArray() && node.path("properties").isObject()) {
            node.path("required")
                    .forEach(name -> require(
                            node.path("properties").has(name.asText()), "required, but not described: " + name));
        }
        node.forEach(this::required);
    }

    private void path(Map.Entry<String, JsonNode> path) {
        METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> operation(
                        method + " " + path.getKey(),
                        path.getValue().path(method),
                        path.getValue().path("parameters")));
    }

    private void operation(String place, JsonNode operation, JsonNode shared) {
        String id = operation.path("operationId").asText();
        require(OPERATION_ID.matcher(id).matches(), place + " has no operationId in words: '" + id + "'");
        require(operationIds.add(id), place + " has the operationId of another one: " + id);
        require(!operation.path("summary").asText().isBlank(), place + " has no summary");
        require(!operation.path("tags").isEmpty(), place + " has no tag");
        operation
                .path("tags")
                .forEach(tag -> require(tags.contains(tag.asText()), place + " has an undescribed tag: " + tag));
        operation.path("security").forEach(requirement -> requirement
                .fieldNames()
                .forEachRemaining(scheme -> require(
                        document.path("components").path("securitySchemes").has(scheme),
                        place + " needs an unknown security scheme: " + scheme)));
        parameters(place, operation, shared);
    }

    private void parameters(String place, JsonNode operation, JsonNode shared) {
        Set<String> inPath = new HashSet<>();
        Stream.of(operation.path("parameters"), shared)
                .forEach(parameters -> parameters.forEach(parameter -> {
                    if (parameter.path("in").asText().equals("path")) {
                        inPath.add(parameter.path("name").asText());
                    }
                }));
        Matcher placeholder = PLACEHOLDER.matcher(place);
        while (placeholder.find()) {
            require(inPath.contains(placeholder.group(1)), place + " does not describe " + placeholder.group());
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
