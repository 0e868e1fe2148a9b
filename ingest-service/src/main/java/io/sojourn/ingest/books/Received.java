package io.sojourn.ingest.books;

/** The kinds of things that are counted. */
public enum Received {
    EVENTS("events", "Events received, by source and what became of them"),
    CHUNKS("chunks", "Recording chunks received, by source and what became of them"),
    REQUESTS("requests", "Requests refused before it was known what they hold");

    private final String meterName;
    private final String description;

    Received(String meterName, String description) {
        this.meterName = meterName;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    String description() {
        return description;
    }
}
