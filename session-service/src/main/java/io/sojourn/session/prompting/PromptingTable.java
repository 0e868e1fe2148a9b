package io.sojourn.session.prompting;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What prompted what, as a table that can be exported. */
@ApplicationScoped
class PromptingTable {
    private static final List<String> COLUMNS = List.of("sourceType", "page", "event", "sessions", "persons");

    private final PromptingStore prompting;
    private final Clock clock;

    @Inject
    PromptingTable(PromptingStore prompting, Clock clock) {
        this.prompting = prompting;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable prompting() {
        return ExportTable.ranking("prompting", COLUMNS, this::open);
    }

    private Uni<Pages> open(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        return Uni.createFrom().item((after, limit) -> prompting.page(systemId, filter, after, limit));
    }
}
