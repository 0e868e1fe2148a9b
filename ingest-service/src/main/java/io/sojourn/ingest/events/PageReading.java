package io.sojourn.ingest.events;

import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.ingest.fields.Fields;
import org.jspecify.annotations.Nullable;

/** The page that an item happened on: of the context, and for page calls of the properties too. Longer texts are cut. */
final class PageReading {
    private static final int LONGEST_URL = 4096;
    private static final int LONGEST_TITLE = 1024;

    private PageReading() {}

    static @Nullable Page of(CallType call, Fields context, Fields properties) {
        Fields page = context.lenientObject("page");
        String url = text(call, page, properties, "url");
        String title = text(call, page, properties, "title");
        String referrer = text(call, page, properties, "referrer");
        return url == null && title == null && referrer == null ? null : new Page(url, title, referrer);
    }

    private static @Nullable String text(CallType call, Fields page, Fields properties, String name) {
        int longest = name.equals("title") ? LONGEST_TITLE : LONGEST_URL;
        String inContext = page.lenientText(name, longest);
        return inContext == null && call == CallType.PAGE ? properties.lenientText(name, longest) : inContext;
    }
}
