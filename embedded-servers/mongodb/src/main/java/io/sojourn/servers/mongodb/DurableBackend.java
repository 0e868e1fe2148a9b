package io.sojourn.servers.mongodb;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The H2 backend, but a write is on disk before it is acknowledged: the stock one may lose a second of them. */
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "create", "drop", "dropDatabase", "createIndexes");

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document reply = super.handleMessage(message);
        if (message.getDocument().keySet().stream().anyMatch(WRITES::contains)) {
            commit();
            getMvStore().sync();
        }
        return reply;
    }
}
