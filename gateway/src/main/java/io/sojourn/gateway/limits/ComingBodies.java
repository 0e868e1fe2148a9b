package io.sojourn.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.sojourn.gateway.problem.GatewayProblem;
import io.sojourn.problems.limits.ClientNetwork;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many bodies of each client are coming: who sends slowly holds a connection to a service for as long, and must not hold all of them. A client is
 * forgotten when none of its bodies is coming any more (W1).
 */
@ApplicationScoped
public class ComingBodies {
    private final int most;
    private final Map<String, Integer> byClient = new ConcurrentHashMap<>();
    private final Counter refused;

    @Inject
    ComingBodies(ClientLimitsConfig config, MeterRegistry registry) {
        this.most = config.comingBodies();
        this.refused = Counter.builder("sojourn.gateway.bodies.refused")
                .description("Collect calls refused because too many bodies of their client were coming")
                .register(registry);
    }

    /** Counts a body from now until it {@link Coming#hasCome()}; fails with a problem if too many of the client's are coming. */
    public Future<Coming> begin(String address) {
        String client = ClientNetwork.of(address);
        if (byClient.merge(client, 1, Integer::sum) > most) {
            end(client);
            refused.increment();
            return Future.failedFuture(GatewayProblem.TOO_MANY_BODIES
                    .builder("More than " + most
                            + " requests of this client are being received: send again after the time in Retry-After.")
                    .withHeader("Retry-After", "2")
                    .build());
        }
        return Future.succeededFuture(new Coming(() -> end(client)));
    }

    /** How many clients have a body that is coming. */
    int clients() {
        return byClient.size();
    }

    private void end(String client) {
        byClient.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }

    /** A body that is coming; of use to one thread at a time. */
    public static final class Coming {
        /** One that nobody counts. */
        public static final Coming UNCOUNTED = new Coming(() -> {});

        private final Runnable end;
        private boolean come;

        private Coming(Runnable end) {
            this.end = end;
        }

        /** It is here, or will not come any more; the second time changes nothing. */
        public void hasCome() {
            if (!come) {
                come = true;
                end.run();
            }
        }
    }
}
