package io.sojourn.session.events;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.events.ActivitySeconds;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.messaging.deadletters.RecordOrigin;
import io.sojourn.session.person.VisitorKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event record and refuses what could not be stored or would harm others: a database that fails on one record
 * would stop all of them.
 */
public final class EventReader {
    /** The longest event id, anonymousId and userId: they are index keys. */
    static final int LONGEST_ID = EventMessage.LONGEST_ID;
    /** How far an event's time may be after its receipt; more is a wrong clock. */
    static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

    private static final byte[] ESCAPED_NUL = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    private EventReader() {}

    /**
     * The event of a record.
     *
     * @throws InvalidMessageException with the reason for the dead-letter topic
     */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        EventMessage message = MessageJson.read(record.value(), EventMessage.class);
        refuse(!complete(message), "The event lacks id, kind, at, origin, visitor, received time or properties");
        refuse(tooLong(message.id()), "The event's id is empty or longer than " + LONGEST_ID + " characters");
        EventMessage.Visitor visitor = message.visitor();
        refuse(visitor.anonymousId() == null && visitor.userId() == null, "The event is from nobody");
        refuse(invalid(visitor.anonymousId()) || invalid(visitor.userId()), "The visitor's ids are empty or too long");
        refuse(
                !RecordOrigin.isSourceId(message.origin().sourceId()),
                "The source's id is empty, too long, or has characters that ids do not have");
        refuse(!RecordOrigin.isPlausible(message.times().received()), "The time of receipt is not in this century");
        refuse(!saidInThisCentury(message.times()), "The sender's times are not in this century");
        refuse(message.at().isBefore(Instant.EPOCH), "The event's time is before 1970");
        refuse(ahead(message), "The event's time is more than a day after its receipt");
        refuse(holdsNul(record.value()), "The event holds the character NUL, which cannot be stored");
        refuse(
                !pulsesFit(message),
                "The activity's properties hold no list of at most " + ActivitySeconds.MOST + " seconds");
        UUID systemId = systemId(message.origin().systemId());
        VisitorKey key = VisitorKey.of(systemId, anonymousId(message), visitor.userId());
        return new IncomingEvent(message, systemId, key, message.at().toEpochMilli(), properties(message), record);
    }

    /** An alias that no browser sent says which browser was the user all along: it is an event of that one (X6). */
    private static @Nullable String anonymousId(EventMessage message) {
        EventMessage.Visitor visitor = message.visitor();
        boolean named = visitor.anonymousId() != null || message.kind() != EventKind.ALIAS;
        String previousId = visitor.previousId();
        return named || previousId == null || tooLong(previousId) ? visitor.anonymousId() : previousId;
    }

    private static String properties(EventMessage message) {
        try {
            return new String(MessageJson.write(message.properties()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unwritable) {
            throw new InvalidMessageException("The event's properties hold text that is not Unicode", unwritable);
        }
    }

    private static boolean complete(EventMessage message) {
        return message.id() != null
                && message.kind() != null
                && message.at() != null
                && message.visitor() != null
                && message.properties() != null
                && message.times() != null
                && message.times().received() != null
                && complete(message.origin());
    }

    private static boolean complete(EventMessage.@Nullable Origin origin) {
        return origin != null
                && origin.systemId() != null
                && origin.sourceId() != null
                && origin.sourceType() != null
                && origin.environment() != null;
    }

    private static boolean ahead(EventMessage message) {
        return message.at().isAfter(message.times().received().plus(FARTHEST_AHEAD));
    }

    private static boolean saidInThisCentury(EventMessage.Times times) {
        return Stream.of(times.original(), times.sent())
                .filter(Objects::nonNull)
                .allMatch(RecordOrigin::isPlausible);
    }

    private static boolean pulsesFit(EventMessage message) {
        return message.kind() != EventKind.ACTIVITY
                || ActivitySeconds.areListed(message.properties().get(ActivitySeconds.PROPERTY));
    }

    private static UUID systemId(String systemId) {
        try {
            return UUID.fromString(systemId);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMessageException("There is no system " + systemId, unknown);
        }
    }

    private static boolean invalid(@Nullable String id) {
        return id != null && tooLong(id);
    }

    private static boolean tooLong(String id) {
        return id.isBlank() || id.length() > LONGEST_ID;
    }

    /** Whether the JSON text has an escaped NUL: with its backslash escaped in turn, it only looks like one. */
    private static boolean holdsNul(byte[] value) {
        for (int i = 0; i <= value.length - ESCAPED_NUL.length; i++) {
            if (value[i] == '\\') {
                if (Arrays.equals(value, i, i + ESCAPED_NUL.length, ESCAPED_NUL, 0, ESCAPED_NUL.length)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw new InvalidMessageException(reason, null);
        }
    }
}
