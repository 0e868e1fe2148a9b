package io.sojourn.ingest.limits;

import io.sojourn.problems.limits.ClientNetwork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How much of something each client has taken, up to a share that is the same for all. Who has given everything back is forgotten (W1). */
public final class ClientShares {
    private final long share;
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    /** Nobody has taken anything. */
    public ClientShares(long share) {
        this.share = share;
    }

    /** Takes so much; false if the client would have more than its share, and takes nothing then. */
    public boolean take(String client, long amount) {
        String network = ClientNetwork.of(client);
        boolean[] fits = {true};
        taken.compute(network, (key, before) -> {
            long after = (before == null ? 0 : before) + amount;
            fits[0] = after <= share;
            return fits[0] ? Long.valueOf(after) : before;
        });
        return fits[0];
    }

    /** Gives so much back. */
    public void giveBack(String client, long amount) {
        taken.computeIfPresent(
                ClientNetwork.of(client), (key, before) -> before > amount ? Long.valueOf(before - amount) : null);
    }

    /** How many clients have taken anything. */
    int clients() {
        return taken.size();
    }
}
