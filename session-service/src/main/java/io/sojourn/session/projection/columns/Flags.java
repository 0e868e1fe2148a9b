package io.sojourn.session.projection.columns;

import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.frustration.SignalKind;

/** What is either so or not, as bits of a number. */
public final class Flags {
    /** It is a bot's. */
    public static final int BOT = LeftOut.BOTS.bit();

    /** It is one of the developers themselves. */
    public static final int DEVELOPER = LeftOut.DEVELOPERS.bit();

    /** It is not closed. */
    public static final int OPEN = LeftOut.OPEN.bit();

    /** It has a recording. */
    public static final int RECORDED = 1 << 3;

    /** The first of the bits for the kinds of signals, in their order. */
    private static final int FIRST_SIGNAL = 4;

    private Flags() {}

    /** It has a signal of that kind. */
    public static int signal(SignalKind kind) {
        return 1 << FIRST_SIGNAL + kind.ordinal();
    }

    /** The bits of what is so. */
    public static int of(boolean bot, boolean developer, boolean open, boolean recorded) {
        return (bot ? BOT : 0) | (developer ? DEVELOPER : 0) | (open ? OPEN : 0) | (recorded ? RECORDED : 0);
    }
}
