package io.sojourn.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Sessions belong to the context (event loop) that opened them: this gives work the right one. */
@ApplicationScoped
public class DatabaseContext {
    private final Vertx vertx;

    @Inject
    DatabaseContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does the work on a context of its own, so that it never joins a session that the caller has open. */
    public <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(start ->
                    Uni.createFrom().<T>deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    /** Continues on the current context after work that may end on another thread. */
    public <T> Uni<T> resumingHere(Uni<T> elsewhere) {
        Context here = Vertx.currentContext();
        return elsewhere.emitOn(command -> here.runOnContext(resume -> command.run()));
    }

    /** Does work that keeps a processor busy on a worker thread, where nobody else's requests wait for it, and continues on the current context. */
    public <T> Uni<T> onWorker(Supplier<T> work) {
        return resumingHere(Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
