package io.sojourn.session.changes;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.crossproperty.ProductPast;
import io.sojourn.session.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assembled session of a person, before it is known whether it is a new one.
 *
 * @param productBefore when the person's last product session before it ended, null without one (X4)
 */
public record Draft(
        UUID systemId,
        UUID personId,
        AssembledSession session,
        @Nullable Long productBefore) {

    /**
     * The drafts of sessions that follow on each other.
     *
     * @param productBefore of the first one
     */
    public static List<Draft> inOrder(
            UUID systemId, UUID personId, List<AssembledSession> sessions, @Nullable Long productBefore) {
        List<Draft> drafts = new ArrayList<>(sessions.size());
        Long before = productBefore;
        for (AssembledSession session : sessions) {
            Draft draft = new Draft(systemId, personId, session, before);
            drafts.add(draft);
            before = draft.productPast().last();
        }
        return drafts;
    }

    /** Where it stands among the person's visits to the product. */
    public ProductPast productPast() {
        return new ProductPast(session.productUntil(), productBefore);
    }

    /** The parts that have no column of their own, as JSON. */
    String details() {
        return new String(MessageJson.write(SessionDetails.of(session)), StandardCharsets.UTF_8);
    }

    /**
     * Differs whenever anything that follows from its events differs.
     *
     * @param details as {@link #details} gives them: they are not to be made twice
     */
    long fingerprint(String details) {
        return new ContentDigest()
                .add(personId.toString())
                .add(details)
                .add(session.firstEvent().toString())
                .add(session.beganBecause() + " " + session.endedBecause() + " " + session.startedAt() + " "
                        + session.endedAt())
                .add(session.landingPage())
                .add(session.exitPage())
                .add(session.referrer())
                .add(session.environment())
                .add(session.client().toString())
                .add(session.tags().toString())
                .add(AssembledSession.DEFINITIONS + " " + session.frustration().counts())
                .first64Bits();
    }

    Interval interval() {
        return new Interval(session.startedAt(), session.endedAt());
    }

    boolean covers(long at) {
        return session.startedAt() <= at && at <= session.endedAt();
    }
}
