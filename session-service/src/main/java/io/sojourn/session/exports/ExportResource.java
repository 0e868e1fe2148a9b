package io.sojourn.session.exports;

import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.session.exports.ExportService.Export;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Exports over HTTP. Who may see a list may have it as a file. */
@Path("/api/v1/systems/{systemId}/exports/{table}")
@Tag(name = "Exports", description = ExportResource.TABLES)
@RolesAllowed(Role.VIEWER)
public class ExportResource {
    static final String TABLES =
            "Tables as files, streamed: sessions, session-events, active-users, sessions-by-user, persons, top-pages, top-events, top-errors,"
                    + " prompting, interactions, interactions-over-time, sessions-over-time, distribution";
    private static final String CSV = "text/csv;charset=UTF-8;header=present";
    private static final String NDJSON = "application/x-ndjson";

    private final ExportService exports;
    private final Caller caller;

    @Inject
    ExportResource(ExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Path("/csv")
    @Produces(CSV)
    @Operation(
            operationId = "exportCsv",
            summary = "A table as CSV (RFC 4180)",
            description = "Texts that a spreadsheet would take for a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> csv(
            @PathParam("systemId") UUID systemId, @PathParam("table") String table, @BeanParam ExportRequest request) {
        return export(systemId, table, ExportFormat.CSV, request);
    }

    @GET
    @Path("/ndjson")
    @Produces(NDJSON)
    @Operation(operationId = "exportNdjson", summary = "A table as lines of JSON, each an item as its list has it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> ndjson(
            @PathParam("systemId") UUID systemId, @PathParam("table") String table, @BeanParam ExportRequest request) {
        return export(systemId, table, ExportFormat.NDJSON, request);
    }

    private RestMulti<byte[]> export(UUID systemId, String table, ExportFormat format, ExportRequest request) {
        return RestMulti.fromUniResponse(
                exports.begin(systemId, caller.principal(), table, format, request),
                Export::parts,
                export -> Map.of(
                        "Content-Disposition",
                        List.of("attachment; filename=\"" + export.file() + "\""),
                        "Cache-Control",
                        List.of("no-store")));
    }
}
