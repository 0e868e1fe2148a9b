package io.sojourn.ingest.acquisition;

import io.sojourn.contracts.events.EventMessage.Campaign;
import io.sojourn.ingest.fields.Fields;
import org.jspecify.annotations.Nullable;

/** The campaign that a sender states in {@code context.campaign}, as Segment's SDKs do with the UTM parameters of the landing page. */
public final class CampaignReading {
    private static final int LONGEST = 200;

    private CampaignReading() {}

    /** The campaign; null if none is stated. */
    public static @Nullable Campaign of(Fields context) {
        Fields stated = context.lenientObject("campaign");
        return stated.values().isEmpty()
                ? null
                : new Campaign(
                        stated.lenientText("source", LONGEST),
                        stated.lenientText("medium", LONGEST),
                        stated.lenientText("name", LONGEST),
                        stated.lenientText("term", LONGEST),
                        stated.lenientText("content", LONGEST));
    }
}
