package io.sojourn.session.similar;

import io.sojourn.session.requests.Times;
import io.sojourn.session.similar.Similarity.Similar;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session in which alike was done.
 *
 * @param similarity from 0 to 1, which is the same
 * @param reasons the rarest that both have
 */
@Schema(name = "SimilarSession")
record SimilarSessionView(Similarly session, double similarity, List<Reason> reasons) {
    private static final double HUNDREDTHS = 100;

    static SimilarSessionView from(Similar similar) {
        return new SimilarSessionView(
                Similarly.from(similar.session()),
                Math.round(similar.similarity() * HUNDREDTHS) / HUNDREDTHS,
                similar.reasons().stream().map(Reason::from).toList());
    }

    /** What of it is told; the rest is asked for by its id. */
    @Schema(name = "SimilarSessionSummary")
    record Similarly(
            String id,
            String personId,
            @Nullable String userId,
            @Nullable String anonymousId,
            String startedAt,
            long durationMs,
            boolean hasRecording,
            @Nullable String title,
            @Nullable String landingPage) {
        static Similarly from(ComparedSession session) {
            return new Similarly(
                    session.id().toString(),
                    session.personId().toString(),
                    session.userId(),
                    session.visitor(),
                    Times.of(session.startedAt()),
                    session.durationMs(),
                    session.hasRecording(),
                    session.title(),
                    session.landingPage());
        }
    }

    /**
     * What both have.
     *
     * @param kind page, event, content, property, error or signal
     * @param words the same as part of a sentence
     */
    @Schema(name = "SimilarityReason")
    record Reason(String kind, String name, String words) {
        static Reason from(Trait trait) {
            return new Reason(trait.kind().name().toLowerCase(Locale.ROOT), trait.name(), trait.words());
        }
    }

    /**
     * The answer.
     *
     * @param compared with how many sessions it was compared
     * @param definition by what they are similar
     */
    @Schema(name = "SimilarSessions")
    record Answer(List<SimilarSessionView> items, int compared, String definition) {
        private static final String DEFINITION =
                "Pages, events, content, properties, exceptions and signals of frustration in common, rarer ones"
                        + " weighing more; sessions of the last 90 days, the most similar one of each other person.";

        static Answer of(List<Similar> similar, int compared) {
            return new Answer(similar.stream().map(SimilarSessionView::from).toList(), compared, DEFINITION);
        }
    }
}
