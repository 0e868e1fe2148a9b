package io.sojourn.ingest.events;

import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.ingest.privacy.Scrubber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of an event that personal data may be in. */
record Content(EventNaming naming, @Nullable Page page, Map<String, Object> properties) {

    /**
     * The same without personal data (W4). Traits are what an application says about a person on purpose: of them only secrets, cards and
     * national ids are taken out.
     */
    Content scrubbed(CallType call, Scrubbing settings) {
        Scrubber scrubber = Scrubber.of(settings);
        Scrubber ofProperties = call.hasTraits() ? Scrubber.of(ofTraits(settings)) : scrubber;
        return new Content(
                new EventNaming(naming.kind(), scrubber.text(naming.name())),
                page == null ? null : scrubbed(page, scrubber),
                ofProperties.properties(properties));
    }

    private static Scrubbing ofTraits(Scrubbing settings) {
        return new Scrubbing(false, settings.cards(), false, settings.nationalIds(), settings.tokens());
    }

    private static Page scrubbed(Page page, Scrubber scrubber) {
        return new Page(scrubber.text(page.url()), scrubber.text(page.title()), scrubber.text(page.referrer()));
    }
}
