package io.sojourn.session.sweep;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.progress.ProgressStore;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.messaging.progress.TopicIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells until when the timelines hold all that the broker had. The rule: note where the partitions of the events topic end, and the time; once
 * the database says that all instances together have processed every partition up to there, everything that was on the broker at that time is in
 * the timelines, and the next place is noted. While the consumers are behind, as after an outage, the time stands still, however late the clock is;
 * under steady traffic it follows the clock by the time that processing takes. Nothing is known until the first place is reached, nor
 * while the broker cannot be asked.
 */
@ApplicationScoped
class ProcessedUntil {
    private final TopicIds topics;
    private final ProgressStore progress;
    private final Database database;
    private final DatabaseContext context;
    private final Clock clock;

    private volatile Instant until = Instant.EPOCH;
    private volatile @Nullable Place noted;

    @Inject
    ProcessedUntil(TopicIds topics, ProgressStore progress, Database database, DatabaseContext context, Clock clock) {
        this.topics = topics;
        this.progress = progress;
        this.database = database;
        this.context = context;
        this.clock = clock;
    }

    /** The time as it is known now; for one caller at a time. */
    Uni<Instant> time() {
        return place().chain(place -> database.reading(sql -> progress.reached(sql, place.ends()))
                        .invoke(reached -> {
                            if (reached) {
                                until = place.at();
                                noted = null;
                            }
                        }))
                .map(checked -> until);
    }

    private Uni<Place> place() {
        Place before = noted;
        if (before != null) {
            return Uni.createFrom().item(before);
        }
        Instant now = clock.instant();
        return context.resumingHere(topics.ends(TopicName.EVENTS))
                .map(ends -> new Place(now, ends))
                .invoke(place -> noted = place);
    }

    /** Where the partitions ended at a time. */
    private record Place(Instant at, List<Position> ends) {}
}
