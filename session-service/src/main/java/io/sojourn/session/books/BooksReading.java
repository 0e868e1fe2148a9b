package io.sojourn.session.books;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.messaging.deadletters.RecordOrigin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one message for the books and refuses what could not be stored. */
final class BooksReading {
    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_PREVIEW = 8192;
    private static final long MOST = 1_000_000_000_000L;

    private BooksReading() {}

    /**
     * The message of a record.
     *
     * @throws InvalidMessageException with the reason for the dead-letter topic
     */
    static BooksMessage read(byte @Nullable [] value) {
        BooksMessage message = MessageJson.read(value, BooksMessage.class);
        refuse(!isText(message.writer()), "The message lacks a writer of at most " + LONGEST_TEXT + " characters");
        refuse(message.sequence() < 0 || message.sequence() == Long.MAX_VALUE, "The sequence is out of range");
        refuse(!isId(message.systemId()), "The system's id is not a UUID");
        refuse(!RecordOrigin.isSourceId(message.sourceId()), "The source's id is missing or not of the form of ids");
        refuse(message.what() == null, "The message does not say what it counts");
        refuse(!isMinute(message.minute()), "The minute is missing or not a whole one");
        refuse(
                message.entries() == null || !message.entries().stream().allMatch(BooksReading::isValid),
                "An entry is not complete");
        refuse(
                message.samples() == null || !message.samples().stream().allMatch(BooksReading::isValid),
                "A sample is not complete");
        return message;
    }

    private static boolean isValid(BooksMessage.@Nullable Entry entry) {
        return entry != null
                && entry.state() != null
                && Math.abs(entry.count()) <= MOST
                && (entry.reason() == null || isText(entry.reason()));
    }

    private static boolean isValid(BooksMessage.@Nullable Sample sample) {
        return sample != null
                && sample.state() != null
                && isText(sample.reason())
                && sample.at() != null
                && RecordOrigin.isPlausible(sample.at())
                && (sample.preview() == null
                        || sample.preview().length() <= LONGEST_PREVIEW
                                && sample.preview().indexOf('\0') < 0);
    }

    private static boolean isMinute(@Nullable Instant minute) {
        return minute != null
                && minute.equals(minute.truncatedTo(ChronoUnit.MINUTES))
                && RecordOrigin.isPlausible(minute);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0;
    }

    private static boolean isId(@Nullable String text) {
        try {
            return text != null && !UUID.fromString(text).toString().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw new InvalidMessageException(reason, null);
        }
    }
}
