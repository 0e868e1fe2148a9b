package io.sojourn.ingest.books;

import io.sojourn.contracts.books.BooksMessage.What;

/** The kinds of things that are counted. */
public enum Received {
    EVENTS("events", What.EVENTS, "Events received, by source and what became of them"),
    CHUNKS("chunks", What.CHUNKS, "Recording chunks received, by source and what became of them"),
    REQUESTS("requests", What.EVENTS, "Requests refused before it was known what they hold");

    private final String meterName;
    private final What counted;
    private final String description;

    Received(String meterName, What counted, String description) {
        this.counted = counted;
        this.meterName = meterName;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    /** As what it stands in the books. */
    What counted() {
        return counted;
    }

    String description() {
        return description;
    }
}
