package io.sojourn.session.changes;

import io.sojourn.contracts.MessageJson;
import io.sojourn.session.assembly.AssembledSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** An assembled session of a person, before it is known whether it is a new one. */
public record Draft(UUID systemId, UUID personId, AssembledSession session) {

    /** The parts that have no column of their own, as JSON. */
    String details() {
        return new String(MessageJson.write(SessionDetails.of(session)), StandardCharsets.UTF_8);
    }

    /** Differs whenever anything that follows from the events differs. */
    long fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(MessageJson.write(this));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean covers(long at) {
        return session.startedAt() <= at && at <= session.endedAt();
    }
}
