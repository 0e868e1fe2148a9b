package io.sojourn.apidocument;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes how every operation answers what it cannot do: with a problem that says what to do, and carries the trace by which the log tells more.
 * It stands in place of the description that the problem extension brings, which knows of no member of ours.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ProblemAnswers implements OASFilter {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String NAME = "Problem";
    private static final List<String> OF_THE_EXTENSION = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, problem());
        OF_THE_EXTENSION.forEach(document.getComponents()::removeSchema);
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(ProblemAnswers::describe));
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(content -> content != null && content.hasMediaType(MEDIA_TYPE))
                .forEach(content -> content.getMediaType(MEDIA_TYPE).setSchema(reference()));
        if (operation.getResponses().getDefaultValue() == null) {
            operation
                    .getResponses()
                    .setDefaultValue(OASFactory.createAPIResponse()
                            .description("A problem: why it could not be done, and what to do")
                            .content(content()));
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(MEDIA_TYPE, OASFactory.createMediaType().schema(reference()));
    }

    private static Schema reference() {
        return OASFactory.createSchema().ref(NAME);
    }

    private static Schema problem() {
        return object("What went wrong and what to do about it (RFC 9457)")
                .addProperty("type", text("Stable name of the kind of problem, as in urn:sojourn:problem:not-found"))
                .addProperty("title", text("The same sentence for all problems of the type"))
                .addProperty("status", whole("The HTTP status"))
                .addProperty("detail", text("What is wrong here and what to do about it"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty(
                        "traceId",
                        text(
                                "Finds the request in the logs: the trace of the request's traceparent header, or a new one"))
                .addProperty("errors", list(error()).description("The fields that are wrong"))
                .required(List.of("type", "title", "status", "detail", "traceId"));
    }

    private static Schema error() {
        return object("A field that is wrong")
                .addProperty("pointer", text("JSON pointer to a field of the body, or / and a parameter's name"))
                .addProperty("detail", text("What is expected there"))
                .addProperty("code", text("Stable name of the rule that it breaks"))
                .required(List.of("pointer", "detail", "code"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema whole(String description) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).description(description);
    }
}
