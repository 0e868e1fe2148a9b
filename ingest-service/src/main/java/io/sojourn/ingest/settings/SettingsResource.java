package io.sojourn.ingest.settings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.NonBlocking;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.writekey.WriteKeyAuthentication;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The settings of a source, as browser SDKs ask for them by write key. */
@Path("/v1/projects/{writeKey}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings", description = "What browser SDKs ask for before they send")
@APIResponse(responseCode = "200", description = "The settings; good for a minute")
@APIResponse(responseCode = "401", description = "An unknown write key")
@APIResponse(responseCode = "403", description = "The page's origin is not one of the source's")
public class SettingsResource {
    private static final String A_MINUTE = "public, max-age=60";
    private static final String A_MINUTE_FOR_ONE = "private, max-age=60";

    private final WriteKeyAuthentication authentication;
    private final Catalog catalog;
    private final Sample sample;
    private final Books books;

    @Inject
    SettingsResource(WriteKeyAuthentication authentication, Catalog catalog, Sample sample, Books books) {
        this.authentication = authentication;
        this.catalog = catalog;
        this.sample = sample;
        this.books = books;
    }

    /** The settings of the write key's source. */
    @GET
    @NonBlocking
    @Operation(
            operationId = "sourceSettings",
            summary = "Read the settings of a source",
            description = "In the form that Segment's browser SDK reads; 'sojourn' is for the Sojourn recorder.")
    public RestResponse<SourceSettings> settings(
            @Context HttpServerRequest exchange, @PathParam("writeKey") String writeKey) {
        IngestRequest request = IngestRequest.of(exchange);
        Source source = authenticate(writeKey, request);
        return RestResponse.ResponseBuilder.ok(
                        SourceSettings.of(writeKey, recorder(source, request), request.scheme(), request.authority()))
                .header("Cache-Control", Sample.isPersonal(source) ? A_MINUTE_FOR_ONE : A_MINUTE)
                .build();
    }

    private RecorderSettings recorder(Source source, IngestRequest request) {
        Long visitMs = catalog.system(source.systemId())
                .map(system -> system.settings().inactivityTimeoutMs())
                .orElse(null);
        return RecorderSettings.of(
                source, sample.rateFor(source, request), visitMs, catalog.hostsOf(source.systemId()));
    }

    /** A page that is refused here sends nothing: this is all that the books can know of it. */
    private Source authenticate(String writeKey, IngestRequest request) {
        try {
            return authentication.require(writeKey, request);
        } catch (HttpProblem problem) {
            books.refusedRequest(Received.EVENTS, request, problem);
            throw problem;
        }
    }
}
