package io.sojourn.session.projection.columns;

/** What is either so or not, as bits of a number. */
public final class Flags {
    /** It is a bot's. */
    public static final int BOT = 1;

    /** It is one of the developers themselves. */
    public static final int DEVELOPER = 1 << 1;

    /** It is not closed. */
    public static final int OPEN = 1 << 2;

    /** It has a recording. */
    public static final int RECORDED = 1 << 3;

    private Flags() {}

    /** The bits of what is so. */
    public static int of(boolean bot, boolean developer, boolean open, boolean recorded) {
        return (bot ? BOT : 0) | (developer ? DEVELOPER : 0) | (open ? OPEN : 0) | (recorded ? RECORDED : 0);
    }
}
