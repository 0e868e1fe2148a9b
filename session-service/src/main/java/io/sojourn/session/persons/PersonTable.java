package io.sojourn.session.persons;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The list of persons as a table that can be exported. */
@ApplicationScoped
class PersonTable {
    private static final List<String> COLUMNS =
            List.of("id", "userId", "anonymousIds", "sessionCount", "firstSeenAt", "lastSeenAt");

    private final ListedPersonStore persons;

    @Inject
    PersonTable(ListedPersonStore persons) {
        this.persons = persons;
    }

    @Produces
    @Singleton
    ExportTable persons() {
        return new ExportTable("persons", COLUMNS, this::open);
    }

    private Uni<Pages> open(UUID systemId, ExportRequest request) {
        return Uni.createFrom().item((after, limit) -> persons.list(
                        systemId, request.search(), after == null ? null : after.id(), limit + 1)
                .map(found -> ItemPage.of(found, limit, PersonView::cursor).map(PersonView::from)));
    }
}
