package io.sojourn.servers;

import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with a database {@code sojourn}; the superuser is {@code postgres}, who needs no password from this machine. */
public final class PostgresServer extends Server {
    /** The user to connect as. */
    public static final String USER = "postgres";

    private static final String DATABASE = "sojourn";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final ServerSettings settings;
    private final Path programs;

    private PostgresServer(ServerSettings settings, Path programs, ChildProcess child) {
        super(settings.port(), child);
        this.settings = settings;
        this.programs = programs;
    }

    /** Starts it as {@link #launch} does, and waits until it is ready. */
    public static PostgresServer start(ServerSettings settings) {
        PostgresServer server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts its process, with a new cluster if the data folder holds none. */
    public static PostgresServer launch(ServerSettings settings) {
        Ports.requireFree(settings.port(), "PostgreSQL");
        Path programs = ServerFiles.postgres().resolve("bin");
        Path cluster = settings.data().toAbsolutePath();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            createCluster(programs, cluster, settings);
        }
        removeLeftoverLock(cluster);
        ChildProcess child =
                ChildProcess.start("PostgreSQL", command(programs, cluster, settings), Map.of(), settings.log());
        return new PostgresServer(settings, programs, child);
    }

    /** Waits until it accepts connections, then creates the database if it is not there. */
    @Override
    public void awaitReady() {
        child().awaitReady(this::acceptsConnections, START_TIMEOUT);
        createDatabase();
    }

    /** As the services' configuration has it. */
    public String url() {
        return "postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    @Override
    public void close() {
        // The usual signal would wait for all clients to leave; "fast" ends their sessions and is still orderly.
        child().stop(() -> ChildProcess.run(
                "PostgreSQL's end",
                asServer(
                        programs.resolve("pg_ctl"),
                        "stop",
                        "-m",
                        "fast",
                        "-w",
                        "-D",
                        settings.data().toString()),
                settings.log()));
    }

    private boolean acceptsConnections() {
        if (!Ports.answers(port())) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createDatabase() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException failed) {
            throw new ServerStartException("The database " + DATABASE + " cannot be created", failed);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/postgres", USER, "");
    }

    private static void createCluster(Path programs, Path cluster, ServerSettings settings) {
        try {
            Files.createDirectories(cluster);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<String> command = new ArrayList<>(asServer(
                programs.resolve("initdb"), "-D", cluster.toString(), "-U", USER, "-A", "trust", "-E", "UTF8"));
        command.addAll(List.of("--locale=C.UTF-8", "--no-instructions"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        ChildProcess.run("PostgreSQL's initdb", command, settings.log());
    }

    private static List<String> command(Path programs, Path cluster, ServerSettings settings) {
        List<String> command = new ArrayList<>(asServer(
                programs.resolve("postgres"), "-D", cluster.toString(), "-p", String.valueOf(settings.port())));
        option(command, "listen_addresses=127.0.0.1");
        // A socket file's path may have 107 bytes at most and no comma: a folder's name must not decide whether we
        // start.
        option(command, "unix_socket_directories=");
        option(command, "max_connections=100");
        option(command, "shared_buffers=64MB");
        if (!settings.durable()) {
            option(command, "fsync=off");
            option(command, "synchronous_commit=off");
            option(command, "full_page_writes=off");
        }
        return command;
    }

    private static void option(List<String> command, String option) {
        command.add("-c");
        command.add(option);
    }

    /** A dead server's lock names a process id that may belong to somebody else by now, which PostgreSQL would respect. */
    private static void removeLeftoverLock(Path cluster) {
        Path lock = cluster.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !isOurs(Files.readAllLines(lock).getFirst())) {
                Files.delete(lock);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOurs(String processId) {
        return ProcessHandle.of(Long.parseLong(processId.strip()))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not. */
    private static List<String> asServer(Path program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
