package io.sojourn.session.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.SessionImage;
import io.sojourn.session.projection.columns.SessionTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Fills the columns and keeps them up to date, on a thread of its own. Positions on the topic of session changes are taken first, then all sessions
 * are read; from then on each session that the topic names is read again. A message comes after the commit that it tells of, so what is read then is
 * that state or a later one, of which a later message tells: neither order nor repetition of messages matters. What fails while following is tried
 * again; what cannot be followed any more is read from the start.
 */
@ApplicationScoped
class ProjectionFollower {
    private static final Logger LOG = Logger.getLogger(ProjectionFollower.class);
    private static final int MOST_PENDING = 1_000_000;
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final SessionProjection projection;
    private final ProjectionStore store;
    private final ProjectionConfig config;
    private final ChangedSessionTopic topic;
    private final Thread thread =
            Thread.ofPlatform().name("projection").daemon().unstarted(this::run);
    private volatile boolean stopping;

    @Inject
    ProjectionFollower(
            SessionProjection projection, ProjectionStore store, ProjectionConfig config, ChangedSessionTopic topic) {
        this.projection = projection;
        this.store = store;
        this.config = config;
        this.topic = topic;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        LockSupport.unpark(thread);
        thread.join(END_WITHIN);
    }

    private void run() {
        while (!stopping) {
            try (ColumnFile file =
                            ColumnFile.in(config.folder(), config.maxSize().asLongValue());
                    ChangedSessionTopic.Reading changes = topic.fromNow()) {
                SessionTable table = load(file);
                Set<UUID> pending = new LinkedHashSet<>();
                changes.untilNow(pending::addAll);
                readAgain(table, pending);
                projection.show(table);
                LOG.infof("%,d sessions are in columns of %,d bytes", table.size(), file.size());
                follow(table, changes);
            } catch (IOException | SQLException | RuntimeException failed) {
                projection.hide();
                if (!stopping) {
                    LOG.warnf("The sessions cannot be followed, they are read again: %s", failed);
                    LockSupport.parkNanos(config.pause().toNanos());
                }
            }
        }
    }

    private SessionTable load(ColumnFile file) throws SQLException {
        SessionTable table = new SessionTable(file);
        store.all(table::put);
        return table;
    }

    private void follow(SessionTable table, ChangedSessionTopic.Reading changes) throws SQLException {
        Set<UUID> pending = new LinkedHashSet<>();
        long lastSuccess = System.nanoTime();
        while (!stopping) {
            changes.during(config.every(), pending::addAll);
            try {
                readAgain(table, pending);
                lastSuccess = System.nanoTime();
                projection.show(table);
            } catch (SQLException failed) {
                LOG.warnf("%d changed sessions cannot be read, trying again: %s", pending.size(), failed);
                if (System.nanoTime() - lastSuccess > config.staleAfter().toNanos()) {
                    projection.hide();
                }
                if (pending.size() > MOST_PENDING) {
                    throw failed;
                }
            }
        }
    }

    /** Reads sessions and takes each from the set that is up to date then. */
    private void readAgain(SessionTable table, Set<UUID> pending) throws SQLException {
        while (!pending.isEmpty()) {
            List<UUID> batch = new ArrayList<>();
            for (Iterator<UUID> ids = pending.iterator(); ids.hasNext() && batch.size() < config.batchSize(); ) {
                batch.add(ids.next());
            }
            Map<UUID, SessionImage> found = new HashMap<>();
            store.some(batch, image -> found.put(image.id(), image));
            projection.change(
                    table,
                    rows -> batch.forEach(id -> {
                        SessionImage image = found.get(id);
                        if (image == null) {
                            rows.remove(id);
                        } else {
                            rows.put(image);
                        }
                    }));
            batch.forEach(pending::remove);
        }
    }
}
