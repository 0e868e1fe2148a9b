package io.sojourn.session.counting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a session that matches a filter is left out of its numbers (G7). Of several reasons the first one is told, in this order. */
public enum LeftOut {
    /** It is after now, where a filter has no other end; see {@code TimeRange.later}. */
    FUTURE("future", 0, "true", "true"),
    /** It is longer than any session that counts. */
    TOO_LONG("tooLong", 0, "s.duration_ms > " + CountingRule.LONGEST_MS, "s.duration_ms <= " + CountingRule.LONGEST_MS),
    /** It is a bot's. */
    BOTS("bots", 1, "s.bot", "NOT s.bot"),
    /** It is one of the developers themselves. */
    DEVELOPERS("developers", 1 << 1, "s.developer_reason IS NOT NULL", "s.developer_reason IS NULL"),
    /** It is not over. */
    OPEN("open", 1 << 2, "s.state <> 'closed'", "s.state = 'closed'");

    private final String wireName;
    private final int bit;
    private final String holds;
    private final String doesNot;

    LeftOut(String wireName, int bit, String holds, String doesNot) {
        this.wireName = wireName;
        this.bit = bit;
        this.holds = holds;
        this.doesNot = doesNot;
    }

    /** As requests and answers have them. */
    public static List<String> names() {
        return Stream.of(values()).map(reason -> reason.wireName).toList();
    }

    /** The reason that a request names; null for none. */
    public static @Nullable LeftOut named(@Nullable String name) {
        return Stream.of(values())
                .filter(reason -> reason.wireName.equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What says so in the columns' flags; 0 of reasons that no flag says. */
    public int bit() {
        return bit;
    }

    /** The condition in SQL on sessions {@code s}. */
    String holds() {
        return holds;
    }

    /** Its opposite. */
    String doesNotHold() {
        return doesNot;
    }
}
