package io.sojourn.local.demo.cast;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * The user id that Planwise gives to an account. It follows from the e-mail address, so that somebody who signs up again after the demo sites
 * were restarted is the same user as before.
 */
public final class UserId {

    private UserId() {}

    /** The id of the user with this address. */
    public static String of(String email) {
        byte[] address = ("planwise/" + email.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        return "usr_" + UUID.nameUUIDFromBytes(address).toString().substring(0, 8);
    }
}
