package io.sojourn.ingest.privacy;

/** What a visitor's browser asks of every site (W3). */
public record PrivacySignals(boolean doNotTrack, boolean globalPrivacyControl) {
    /** Nothing is asked. */
    public static final PrivacySignals NONE = new PrivacySignals(false, false);
}
