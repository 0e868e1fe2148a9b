package io.sojourn.contracts.assets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the content of an address was not kept. */
public enum AssetLoss {
    /** The browser lets nobody read it, or the server did not answer. */
    @JsonProperty("blocked")
    BLOCKED,
    /** It is larger than an asset may be. */
    @JsonProperty("size")
    SIZE,
    /** It is of a type that is not kept. */
    @JsonProperty("type")
    TYPE,
    /** It took too long to come. */
    @JsonProperty("time")
    TIME,
    /** Its server answered with an error. */
    @JsonProperty("status")
    STATUS,
    /** The page or the recording has more assets than are kept. */
    @JsonProperty("count")
    COUNT
}
