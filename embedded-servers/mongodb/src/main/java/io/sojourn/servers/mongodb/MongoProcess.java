package io.sojourn.servers.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Runs the server until the process is ended: {@code MongoProcess <data folder> <port>}. */
public final class MongoProcess {
    private static final int CACHE_MEGABYTES = 32;

    private MongoProcess() {}

    /** Opens or creates the store, then accepts connections on the loopback address. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("mongodb.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .open();
        MongoServer server = new MongoServer(new DurableBackend(store));
        server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        Thread.currentThread().join();
    }
}
