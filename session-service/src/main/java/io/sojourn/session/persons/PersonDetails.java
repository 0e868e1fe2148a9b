package io.sojourn.session.persons;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a person.
 *
 * @param userId null while not identified
 * @param devices the last used first, at most 50
 * @param visitors the first known first, at most 200
 */
@Schema(name = "Person")
record PersonDetails(
        String id,
        @Nullable String userId,
        PersonNumbers numbers,
        List<UsedDevice> devices,
        List<KnownVisitor> visitors) {
    /** Of how many visitors a person's answer tells. */
    static final int MOST_VISITORS = 200;
}
