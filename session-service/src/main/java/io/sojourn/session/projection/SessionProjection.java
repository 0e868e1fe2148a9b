package io.sojourn.session.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.totals.Workspace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sessions as columns, for queries that look at many of them. Queries never see a change half done, and are refused while the columns do not
 * hold what the database does: a number is right or there is none.
 */
@ApplicationScoped
public class SessionProjection {
    private static final String RETRY_AFTER = "2";

    private final DatabaseContext context;
    private final ProjectionConfig config;
    private final ThreadPoolExecutor queries;
    private final Queue<Workspace> workspaces = new ConcurrentLinkedQueue<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile @Nullable SessionTable current;

    @Inject
    SessionProjection(DatabaseContext context, ProjectionConfig config, MeterRegistry registry) {
        this.context = context;
        this.config = config;
        this.queries = new ThreadPoolExecutor(
                config.queriesAtOnce(),
                config.queriesAtOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.waitingQueries()),
                Thread.ofPlatform().name("projection-query-", 0).daemon().factory());
        queries.allowCoreThreadTimeOut(true);
        Gauge.builder("sojourn.projection.sessions", this, SessionProjection::size)
                .description("Sessions in the columns that numbers are computed from; -1 while they are not up to date")
                .register(registry);
    }

    /**
     * The result of a query, on the caller's context.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if the columns are not up to date, or too many queries wait
     */
    public <T> Uni<T> reading(BiFunction<SessionTable, Workspace, T> query) {
        Uni<T> result = Uni.createFrom().item(() -> answer(query)).runSubscriptionOn(queries);
        return context.resumingHere(result)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> refusal("Too many numbers are being computed: ask again soon."));
    }

    /** Whether there are so many sessions that it is better to look for a list's page here; never while the columns are not up to date. */
    public boolean isForLists() {
        SessionTable table = current;
        return table != null && table.size() >= config.listsFrom();
    }

    /** Lets queries use a table from now on. */
    void show(SessionTable table) {
        current = table;
    }

    /** Refuses queries from now on. */
    void hide() {
        current = null;
    }

    /** Changes a table while no query reads it. */
    void change(SessionTable table, Consumer<SessionTable> changes) {
        lock.writeLock().lock();
        try {
            changes.accept(table);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @PreDestroy
    void stop() {
        queries.shutdownNow();
    }

    private <T> T answer(BiFunction<SessionTable, Workspace, T> query) {
        lock.readLock().lock();
        try {
            SessionTable table = current;
            if (table == null) {
                throw refusal("The sessions are being read for the first time since the start, or the changes of them"
                        + " cannot be read: ask again soon.");
            }
            return answer(query, table);
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T answer(BiFunction<SessionTable, Workspace, T> query, SessionTable table) {
        Workspace idle = workspaces.poll();
        Workspace workspace = idle == null ? newWorkspace() : idle;
        try {
            return query.apply(table, workspace);
        } finally {
            workspaces.add(workspace);
        }
    }

    private Workspace newWorkspace() {
        try {
            return new Workspace(ColumnFile.in(config.folder(), config.maxSize().asLongValue()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int size() {
        SessionTable table = current;
        return table == null ? -1 : table.size();
    }

    private static RuntimeException refusal(String detail) {
        return SessionProblem.NUMBERS_NOT_READY
                .builder(detail)
                .withHeader("Retry-After", RETRY_AFTER)
                .build();
    }
}
