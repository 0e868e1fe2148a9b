package io.sojourn.contracts;

/** The topics' names as constants, for annotations and configuration; {@link Topic} declares their shape. */
public final class TopicName {
    /** See {@link Topic#EVENTS}. */
    public static final String EVENTS = "sojourn.events";
    /** See {@link Topic#RECORDINGS}. */
    public static final String RECORDINGS = "sojourn.recordings";
    /** See {@link Topic#SESSIONS}. */
    public static final String SESSIONS = "sojourn.sessions";
    /** See {@link Topic#INSIGHTS}. */
    public static final String INSIGHTS = "sojourn.insights";
    /** See {@link Topic#CATALOG}. */
    public static final String CATALOG = "sojourn.catalog";
    /** See {@link Topic#ERASURES}. */
    public static final String ERASURES = "sojourn.erasures";
    /** See {@link Topic#BOOKS}. */
    public static final String BOOKS = "sojourn.books";

    /** See {@link Topic#ASSETS}. */
    public static final String ASSETS = "sojourn.assets";
    /** See {@link Topic#MANIFESTS}. */
    public static final String MANIFESTS = "sojourn.manifests";
    /** See {@link Topic#ASSET_INDEX}. */
    public static final String ASSET_INDEX = "sojourn.asset-index";

    private TopicName() {}
}
