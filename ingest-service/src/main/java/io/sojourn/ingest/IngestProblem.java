package io.sojourn.ingest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.problems.ProblemType;
import java.time.Duration;

/** Everything that the collect API can answer instead of "accepted": the service's error reference. */
public enum IngestProblem implements ProblemType {
    /** The body is not JSON, or not of the call's form. */
    MALFORMED_BODY("The body cannot be read", 400),
    /** No item of the request could be accepted. */
    NOTHING_ACCEPTED("No event of the request was accepted", 400),
    /** A parameter or the content of a recording chunk has no sense. */
    INVALID_CHUNK("The recording chunk is not valid", 400),
    /** A parameter or the content of a part of a recording's manifest has no sense. */
    INVALID_MANIFEST("The part of the recording's manifest is not valid", 400),
    /** The path names no content hash, or not that of the body. */
    ASSET_HASH("The hash is not that of the asset", 400),
    /** No write key, or one that belongs to no source. */
    UNKNOWN_WRITE_KEY("The write key is not known", 401),
    /** The source does not take events from pages of this origin. */
    ORIGIN_NOT_ALLOWED("The origin is not allowed for this source", 403),
    /** The source does not take recordings. */
    RECORDING_OFF("Recording is off for this source", 403),
    /** The path names no call of the tracking API. */
    UNKNOWN_CALL("There is no such call", 404),
    /** The body took longer to come than it may. */
    BODY_TOO_SLOW("The body came too slowly", 408),
    /** The body, or what it inflates to, is larger than the limit. */
    BODY_TOO_LARGE("The body is too large", 413),
    /** The content type or content encoding is none of those understood. */
    UNSUPPORTED_BODY("The body's type or encoding is not supported", 415),
    /** Assets of this type are not kept, or the body is not of it. */
    ASSET_TYPE("The asset is of no type that is kept", 415),
    /** The source sends more than its limit. */
    TOO_MANY_EVENTS("Too many events", 429),
    /** The broker does not acknowledge, or all memory for requests under way is taken. */
    TEMPORARILY_UNAVAILABLE("The events cannot be taken now", 503);

    private final String title;
    private final int status;

    IngestProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    /** The problem to throw, with the time after which to try again, rounded up to whole seconds. */
    public HttpProblem retryAfter(Duration pause, String detail) {
        return builder(detail).withHeader("Retry-After", wholeSeconds(pause)).build();
    }

    /** The problem of what could not be published now. */
    public static HttpProblem unavailable(BrokerUnavailableException cause) {
        return TEMPORARILY_UNAVAILABLE.retryAfter(cause.retryAfter(), String.valueOf(cause.getMessage()));
    }

    private static long wholeSeconds(Duration pause) {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
