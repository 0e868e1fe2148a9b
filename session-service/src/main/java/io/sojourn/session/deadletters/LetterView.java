package io.sojourn.session.deadletters;

import io.sojourn.session.requests.Times;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is answered.
 *
 * @param topic that the record was on
 * @param sourceId that it came from, null if it does not say
 * @param reason why it could not be processed
 * @param at when it was given up
 * @param preview the beginning of the record; null if it is of a recording
 * @param state open or redriven
 */
@Schema(name = "DeadLetter")
record LetterView(
        String id,
        String topic,
        @Nullable String sourceId,
        String reason,
        String at,
        @Nullable String preview,
        String state) {
    static LetterView from(Letter letter) {
        return new LetterView(
                letter.id().toString(),
                letter.topic(),
                letter.sourceId(),
                letter.reason(),
                Times.of(letter.at().toEpochMilli()),
                letter.preview(),
                letter.open() ? "open" : "redriven");
    }

    /** Which letters are to be sent again. */
    @Schema(name = "Redrive")
    record Request(
            @Schema(description = "Only those that were on this topic; all by default") @Nullable
            String topic) {}

    /** What became of letters that were to be sent again. */
    @Schema(name = "Redriven")
    record Result(
            @Schema(description = "How many were sent again")
            int redriven,

            @Schema(description = "How many the broker no longer has")
            int expired,

            @Schema(description = "How many open ones were not looked at: call again")
            long remaining) {
        static Result from(RedriveService.Redriven done) {
            return new Result(done.redriven(), done.expired(), done.remaining());
        }
    }
}
