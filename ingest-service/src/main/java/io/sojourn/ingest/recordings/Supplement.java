package io.sojourn.ingest.recordings;

/** What recorders send beside chunks. It is counted in metrics only: the books are about what was seen, and this only says how it looked. */
public enum Supplement {
    /** A picture, style sheet or font of a page. It takes a thread's time and is large: so much of a source's rate as ten events. */
    ASSET(10, "assets", "Assets received, by source and what became of them"),
    /** Which assets the addresses of a recording stood for. */
    MANIFEST(1, "manifests", "Parts of recordings' manifests received, by source and what became of them"),
    /** Which assets are to be sent at all. */
    QUESTION(1, "asset.questions", "Requests asking which assets are missing, by source and what became of them");

    private final int events;
    private final String meterName;
    private final String description;

    Supplement(int events, String meterName, String description) {
        this.events = events;
        this.meterName = meterName;
        this.description = description;
    }

    /** As many events it is for the limits of rates. */
    public int events() {
        return events;
    }

    String meterName() {
        return meterName;
    }

    String description() {
        return description;
    }
}
