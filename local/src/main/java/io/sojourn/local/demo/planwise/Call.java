package io.sojourn.local.demo.planwise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API.
 *
 * @param session the session cookie, empty if there is none
 * @param signedIn the account of the session
 * @param form the fields sent
 * @param ids the ids in the path, in order
 */
record Call(String session, Optional<Account> signedIn, Form form, List<String> ids) {

    Account account() {
        return signedIn.orElseThrow(() -> new RefusedException(401, "signed_out", "Please sign in first."));
    }

    /**
     * What the API answers.
     *
     * @param body written as JSON; null means none
     * @param session the session to set in the browser; null leaves it, empty ends it
     */
    record Answer(
            int status, @Nullable Object body, @Nullable String session) {

        static Answer of(Object body) {
            return new Answer(200, body, null);
        }

        static Answer created(Object body) {
            return new Answer(201, body, null);
        }
    }
}
