package io.sojourn.ingest.acquisition;

import java.util.Locale;

/** What kind of site a visitor came from. */
enum ReferrerClass {
    INTERNAL,
    SEARCH,
    SOCIAL,
    EMAIL,
    AI_ASSISTANT,
    VIDEO,
    OTHER;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
