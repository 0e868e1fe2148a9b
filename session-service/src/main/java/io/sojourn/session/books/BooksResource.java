package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.books.BooksStore.BooksRange;
import io.sojourn.session.books.BooksView.SampleView;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books over HTTP. */
@Path("/api/v1/systems/{systemId}/books")
@Tag(name = "Books", description = "What became of everything received")
public class BooksResource {
    private final BooksStore books;
    private final SampleStore samples;
    private final Clock clock;

    @Inject
    BooksResource(BooksStore books, SampleStore samples, Clock clock) {
        this.books = books;
        this.samples = samples;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "getBooks",
            summary = "What became of everything received, by source and minute",
            description = """
                    Everything received ends in exactly one state: stored, duplicate, late-merged, refused, dead-lettered or sampled-out. \
                    What is in none of them yet is in transit. Of ranges longer than a day an item of 'minutes' is an hour: see 'stepMs'.""")
    public Uni<BooksView> get(@PathParam("systemId") UUID systemId, @BeanParam BooksRequest request) {
        BooksRange range = request.range(clock.instant());
        return books.totals(systemId, range)
                .chain(totals -> books.steps(systemId, range).map(steps -> BooksView.of(range, totals, steps)));
    }

    @GET
    @Path("/samples")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "listBooksSamples", summary = "Some of what was refused, newest first")
    public Uni<ItemPage<SampleView>> samples(
            @PathParam("systemId") UUID systemId,
            @QueryParam("sourceId") @Nullable String sourceId,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("limit") @Nullable String limit) {
        return samples.newest(systemId, sourceId, reason, PageLimit.parse(limit))
                .map(found ->
                        ItemPage.complete(found.stream().map(SampleView::from).toList()));
    }
}
