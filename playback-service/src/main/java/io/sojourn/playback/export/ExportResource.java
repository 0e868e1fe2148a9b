package io.sojourn.playback.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.replay.Window;
import io.sojourn.playback.viewings.Viewing;
import io.sojourn.playback.viewings.ViewingLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Sessions as files over HTTP. What leaves as a file nobody can take back, so that viewers may not; each time is in the view log. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/playback/export")
@RolesAllowed(Role.ANALYST)
@Tag(name = "Playback")
public class ExportResource {
    private static final Logger LOG = Logger.getLogger(ExportResource.class);
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Pattern NOT_FOR_NAMES = Pattern.compile("[^A-Za-z0-9_-]");

    private final ExportService exports;
    private final ViewingLog viewings;
    private final Caller caller;

    @Inject
    ExportResource(ExportService exports, ViewingLog viewings, Caller caller) {
        this.exports = exports;
        this.viewings = viewings;
        this.caller = caller;
    }

    @GET
    @Produces(HTML)
    @Operation(
            operationId = "exportPlayback",
            summary = "The recordings of a session as one page that replays them without a network",
            description =
                    "With from or to, only what is needed to play that range. Visitors are not named in it. Where a page has as much as it may have, the recordings in it "
                            + "end, and it says so.")
    @APIResponse(
            responseCode = "200",
            description = "The page, as a download; one that breaks off is not complete",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "The range is not valid")
    @APIResponse(responseCode = "404", description = "There is no such session, or nothing was recorded of it")
    @APIResponse(responseCode = "422", description = "It is too large for one file")
    public RestMulti<byte[]> export(
            String systemId,
            String sessionId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Viewing viewing = Viewing.by(caller, systemId, sessionId);
        Uni<Multi<byte[]>> file = contents(systemId, sessionId, Window.asked(from, to))
                .map(exports::file)
                .call(() -> viewings.exported(viewing))
                .map(parts -> logged(parts, viewing));
        return RestMulti.fromUniResponse(file, parts -> parts, parts -> headers(sessionId));
    }

    @GET
    @Path("size")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getExportSize", summary = "How large the file of a session would be")
    @APIResponse(responseCode = "200", description = "The size at least and at most, and how large a file may be")
    @APIResponse(responseCode = "400", description = "The range is not valid")
    @APIResponse(responseCode = "404", description = "There is no such session, or nothing was recorded of it")
    public Uni<ExportSizeView> size(
            String systemId,
            String sessionId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return contents(systemId, sessionId, Window.asked(from, to)).map(exports::size);
    }

    private Uni<Contents> contents(String systemId, String sessionId, Window asked) {
        return exports.contents(systemId, sessionId, asked)
                .map(found -> found.orElseThrow(
                        () -> PlaybackProblem.SESSION_NOT_FOUND.because("There is no session " + sessionId + ".")));
    }

    private static Map<String, List<String>> headers(String sessionId) {
        String name = NOT_FOR_NAMES.matcher(sessionId).replaceAll("_");
        return Map.of(
                "Content-Disposition",
                List.of("attachment; filename=\"session-" + name + ".html\""),
                "Cache-Control",
                List.of("no-store"),
                "X-Content-Type-Options",
                List.of("nosniff"));
    }

    private static Multi<byte[]> logged(Multi<byte[]> parts, Viewing viewing) {
        LongAdder bytes = new LongAdder();
        return parts.invoke(part -> bytes.add(part.length))
                .onTermination()
                .invoke((failure, cancelled) -> LOG.infof(
                        "%s exported the session %s of %s: %d bytes%s",
                        viewing.viewer(),
                        viewing.sessionId(),
                        viewing.systemId(),
                        bytes.sum(),
                        failure != null ? ", failed" : cancelled ? ", given up" : ""));
    }
}
