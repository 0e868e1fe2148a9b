package io.sojourn.summary.transcript;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What this service asks session-service for. */
@RegisterRestClient(configKey = "session-service")
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}")
public interface SessionServiceClient {
    /** A session; an id that was merged away answers with the session that it is part of. */
    @GET
    Uni<SessionAnswer> session(
            @PathParam("systemId") String systemId,
            @PathParam("sessionId") String sessionId,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** One page of a session's events, oldest first. */
    @GET
    @Path("events")
    Uni<EventPage> events(
            @PathParam("systemId") String systemId,
            @PathParam("sessionId") String sessionId,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /**
     * A session, as far as it is looked at.
     *
     * @param version its revision
     */
    record SessionAnswer(
            String id,
            String state,
            long version,
            Instant startedAt,
            Instant endedAt,
            long durationMs,
            int eventCount) {}

    /** A page of events; next is null on the last one. */
    record EventPage(List<EventAnswer> items, @Nullable String next) {}

    /** An event, as far as it is looked at. */
    record EventAnswer(
            String kind,
            @Nullable String name,
            @Nullable String title,
            @Nullable String url) {}
}
