package io.sojourn.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One enriched event on {@link Topic#EVENTS}.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param id the client's message id; the same id twice from one visitor is the same event
 * @param kind what happened
 * @param name the tracked event's name, null for kinds that have none
 * @param at corrected time of the event, the one that sessions are made from
 * @param origin where it came from
 * @param visitor who it is from
 * @param times the clocks that {@code at} was computed from
 * @param page where the visitor was, null where there is no page (server-side events)
 * @param client the device, null where there is none
 * @param acquisition how the visitor came to the page, of page views only
 * @param marks what is remarkable about it, see {@link Mark}; null: nothing
 * @param properties what the sender attached to the event (traits for identify and group)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventMessage(
        int version,
        String id,
        EventKind kind,
        @Nullable String name,
        Instant at,
        Origin origin,
        Visitor visitor,
        Times times,
        @Nullable Page page,
        @Nullable Client client,
        @Nullable Acquisition acquisition,
        @Nullable List<Mark> marks,
        Map<String, Object> properties) {

    /** The form written by this build. */
    public static final int VERSION = 1;
    /** No anonymousId, userId, previousId or groupId is longer: they are index keys. */
    public static final int LONGEST_ID = 256;

    /**
     * Where an event came from.
     *
     * @param sourceType product, marketing or an asset class
     * @param environment production, staging or development
     */
    public record Origin(String systemId, String sourceId, String sourceType, String environment) {}

    /**
     * Who an event is from; at least one of anonymousId and userId is there.
     *
     * @param previousId of an alias: the id that is now known as userId
     * @param groupId of a group call
     * @param tabId the browser tab, from the recorder
     * @param recordingId the recording that was running when it happened, from the recorder
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visitor(
            @Nullable String anonymousId,
            @Nullable String userId,
            @Nullable String previousId,
            @Nullable String groupId,
            @Nullable String tabId,
            @Nullable String recordingId) {}

    /**
     * The clocks of an event.
     *
     * @param original what the client's clock said, null if it did not
     * @param sent what the client's clock said on sending, null if it did not
     * @param received when the collect API had it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Times(
            @Nullable Instant original, @Nullable Instant sent, Instant received) {}

    /** The page that an event happened on; every part may be missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            @Nullable String url,
            @Nullable String title,
            @Nullable String referrer) {}

    /**
     * The device and browser of an event, derived in memory; the address is never in it (W1).
     *
     * @param country ISO 3166-1 alpha-2, null if unknown
     * @param deviceType desktop, mobile, tablet, tv, other
     * @param screen width x height in CSS pixels, as in 1440x900
     * @param language BCP 47 tag
     * @param bot whether it is automated traffic
     * @param botReason why it is taken for that: user-agent, headless, webdriver; null if it is not
     * @param developerReason why it is taken for the developers' own traffic: environment, local-host, private-address, file; null if it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Client(
            @Nullable String country,
            @Nullable String deviceType,
            @Nullable String os,
            @Nullable String browser,
            @Nullable String screen,
            @Nullable String language,
            boolean bot,
            @Nullable String botReason,
            @Nullable String developerReason) {}

    /**
     * How a visitor came to a page.
     *
     * @param channel direct, organic-search, paid-search, organic-social, paid-social, email, referral, ai-assistant, affiliate, display,
     *     video, notification, other; null within the system's own sites
     * @param referrerClass internal, search, social, email, ai-assistant, video, other; null without referrer
     * @param campaign the UTM parameters of the page's address, null if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Acquisition(
            @Nullable String channel,
            @Nullable String referrerClass,
            @Nullable Campaign campaign) {}

    /** The UTM parameters of an address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Campaign(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String name,
            @Nullable String term,
            @Nullable String content) {}

    /** Something remarkable about an event. */
    public enum Mark {
        /** The sender's clock put it after its sending, or far into the future: it was given a time that can be. */
        FUTURE,
        /** It came later than the system's lateness limit after it happened. */
        LATE,
        /** The sender's clock was wrong by more than a minute, and its time was corrected. */
        CLOCK_CORRECTED,
        /** Personal data in it was replaced. */
        SCRUBBED;

        /** The name as it stands in messages. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The Kafka key: all events of one visitor are in one partition, in the order they were accepted.
     * A visitor without anonymousId is known by the userId. The key only places events: it does not tell a browser whose anonymousId looks
     * like this from a user.
     */
    public String key() {
        return origin.systemId() + "/" + visitorKey(visitor);
    }

    private static String visitorKey(Visitor visitor) {
        return visitor.anonymousId() != null ? visitor.anonymousId() : "user:" + visitor.userId();
    }
}
