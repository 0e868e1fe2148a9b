package io.sojourn.session.intake;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.database.DatabaseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries work again with growing pauses while the database or the broker fails. */
@ApplicationScoped
public class RetryPolicy {
    private static final Logger LOG = Logger.getLogger(RetryPolicy.class);

    private final DatabaseContext context;
    private final RetryConfig config;

    @Inject
    RetryPolicy(DatabaseContext context, RetryConfig config) {
        this.context = context;
        this.config = config;
    }

    /** The work's result on the caller's context; each try runs on a context of its own. */
    public <T> Uni<T> retrying(Supplier<Uni<T>> work) {
        Uni<T> result = context.apart(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("A batch is tried again: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .expireIn(config.retryFor().toMillis());
        return context.resumingHere(result);
    }
}
