package io.sojourn.ingest.json;

/** What JSON that is well-formed may have no more of. */
public enum Bound {
    DEPTH("too-deep", "Objects and lists may be at most " + JsonReader.DEEPEST + " levels deep"),
    NUMBER("number-too-long", "A number may have at most " + JsonReader.LONGEST_NUMBER + " characters");

    private final String code;
    private final String rule;

    Bound(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** Stable name of the rule. */
    public String code() {
        return code;
    }

    /** The rule in words for the sender. */
    public String rule() {
        return rule;
    }
}
