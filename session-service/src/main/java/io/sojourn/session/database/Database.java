package io.sojourn.session.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives work a transaction. Everything in one transaction is there or nothing of it is. */
@ApplicationScoped
public class Database {
    private final Mutiny.SessionFactory sessions;

    @Inject
    Database(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Does the work in a transaction that is committed when it succeeds and rolled back when it fails. */
    public <T> Uni<T> inTransaction(Function<Sql, Uni<T>> work) {
        return sessions.withTransaction((session, transaction) -> work.apply(Sql.on(session)));
    }

    /** As {@link #inTransaction(Function)}, for work that also handles entities. */
    public <T> Uni<T> inTransaction(BiFunction<Mutiny.Session, Sql, Uni<T>> work) {
        return sessions.withTransaction((session, transaction) -> work.apply(session, Sql.on(session)));
    }

    /** Reads without a transaction. */
    public <T> Uni<T> reading(Function<Sql, Uni<T>> work) {
        return sessions.withSession(session -> work.apply(Sql.on(session)));
    }
}
