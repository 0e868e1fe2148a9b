package io.sojourn.session.userlists;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.PreselectionStore;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.projection.SessionProjection;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whose the counted sessions are (M8). */
@ApplicationScoped
class UserSessionsService {
    private final PreselectionStore preselections;
    private final SessionProjection projection;
    private final ProfileStore profiles;

    @Inject
    UserSessionsService(PreselectionStore preselections, SessionProjection projection, ProfileStore profiles) {
        this.preselections = preselections;
        this.projection = projection;
        this.profiles = profiles;
    }

    /** A page of users, the one with the most sessions first. */
    Uni<ItemPage<UserSessions>> page(UUID systemId, SessionFilter filter, @Nullable Cursor after, int most) {
        return preselections
                .of(systemId, filter)
                .chain(preselection ->
                        projection.reading((table, workspace) -> new CountedPersonsQuery(table, workspace, systemId)
                                .page(filter, preselection, after, most + 1)))
                .map(found -> ItemPage.of(found, most, CountedPerson::cursor))
                .chain(page -> profiles.of(page.items()).map(found -> new ItemPage<>(found, page.next())));
    }
}
