package io.sojourn.ingest.enrichment;

/**
 * What a browser says it is.
 *
 * @param userAgent in which browsers say less and less
 * @param hints what it says beside it
 */
public record Agent(String userAgent, ClientHints hints) {
    private static final int LONGEST = 1024;

    /** Longer ones are cut: none of a browser is. */
    public Agent {
        userAgent = userAgent.length() <= LONGEST ? userAgent : userAgent.substring(0, LONGEST);
    }
}
