package io.sojourn.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureReasonTest {
    @Test
    void isTheInnermostCausesOfWhatAServiceSays() {
        assertThat(reason("""
                2026-11-21 14:34:19,453 WARN  [org.flywaydb.core.internal.jdbc.JdbcUtils] (main) Connection error
                (Caused by Connection refused)
                2026-11-21 14:34:21,502 ERROR [io.quarkus.runtime.Application] (main) Failed to start application: java.lang.RuntimeException: Failed to start quarkus
                \tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)
                Caused by: org.flywaydb.core.FlywaySqlUnableToConnectToDbException: Unable to obtain connection from database
                ---------------------------------------------------
                SQL State  : 08001
                Error Code : 0

                \tat org.flywaydb.core.internal.jdbc.JdbcUtils.openConnection(JdbcUtils.java:60)
                \t... 9 more
                Caused by: org.postgresql.util.PSQLException: Connection to 127.0.0.1:1 refused.
                \tat org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:352)
                Caused by: java.net.ConnectException: Connection refused
                \tat java.base/sun.nio.ch.Net.pollConnect(Native Method)
                \t... 12 more

                """))
                .isEqualTo("PSQLException: Connection to 127.0.0.1:1 refused.: ConnectException: Connection refused");
    }

    @Test
    void isTheExceptionBelowAnErrorEntry() {
        assertThat(reason("""
                [2026-11-21 14:30:00,123] INFO Registered kafka:type=kafka.Log4jController MBean (kafka.utils.Log4jControllerRegistration$)
                [2026-11-21 14:30:01,456] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)
                java.lang.RuntimeException: No readable meta.properties files found.
                \tat org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.verify(MetaPropertiesEnsemble.java:493)
                \tat kafka.Kafka.main(Kafka.scala)
                """)).isEqualTo("RuntimeException: No readable meta.properties files found.");
    }

    @Test
    void isWhatAMainMethodDidNotCatch() {
        assertThat(reason("""
                Exception in thread "main" java.nio.file.FileSystemException: /data/file/data: Not a directory
                \tat java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:100)
                \tat io.sojourn.servers.mongodb.MongoProcess.main(MongoProcess.java:18)
                """)).isEqualTo("FileSystemException: /data/file/data: Not a directory");
    }

    @Test
    void isNotSaidTwiceWhenAnExceptionRepeatsItsCause() {
        assertThat(reason("""
                Exception in thread "main" java.util.concurrent.ExecutionException: java.io.IOException: disk is full
                \tat Main.main(Main.java:1)
                Caused by: java.io.IOException: disk is full
                \tat Main.write(Main.java:2)
                """)).isEqualTo("IOException: disk is full");
    }

    @Test
    void keepsAMessageOfSeveralLinesTogether() {
        assertThat(reason("""
                2026-11-21 14:34:21,502 ERROR [io.quarkus.runtime.Application] (main) Failed to start application: java.lang.RuntimeException: Failed to start quarkus
                \tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)
                Caused by: io.smallrye.config.ConfigValidationException: Configuration validation failed:
                \tSRCFG00014: The config property sojourn.playback.master-key is required
                \tat io.smallrye.config.ConfigMappings.registerConfigMappings(ConfigMappings.java:50)
                """))
                .isEqualTo("ConfigValidationException: Configuration validation failed:"
                        + " SRCFG00014: The config property sojourn.playback.master-key is required");
    }

    @Test
    void isTheFatalLineOfPostgres() {
        assertThat(reason("""
                2026-11-21 12:11:20.001 UTC [420] LOG:  starting PostgreSQL 18.6
                2026-11-21 12:11:21.281 UTC [423] FATAL:  lock file "postmaster.pid" already exists
                2026-11-21 12:11:21.281 UTC [423] HINT:  Is another postmaster running?
                """)).isEqualTo("lock file \"postmaster.pid\" already exists");
        assertThat(reason("""
                The files belonging to this database system will be owned by user "postgres".

                initdb: error: could not create directory "/data": Permission denied
                """)).isEqualTo("could not create directory \"/data\": Permission denied");
    }

    @Test
    void isTheInnermostCausesOfKeycloakAndNotItsAdviceNorItsEnd() {
        assertThat(reason("""
                2026-11-21 15:02:05,028 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (executor-thread-1) ERROR: Failed to start server in (production) mode
                2026-11-21 15:02:05,028 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (executor-thread-1) ERROR: Failed to obtain JDBC connection
                2026-11-21 15:02:05,028 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (executor-thread-1) ERROR: IO Exception: "/data/keycloakdb.mv.db" [90028-240]
                2026-11-21 15:02:05,028 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (executor-thread-1) ERROR: Reading from file failed at 8
                2026-11-21 15:02:05,028 ERROR [org.keycloak.quarkus.runtime.cli.ExecutionExceptionHandler] (executor-thread-1) For more details run the same command passing the '--verbose' option.
                2026-11-21 15:02:06,042 INFO  [com.arjuna.ats.jbossatx] (main) ARJUNA032014: Stopping transaction recovery manager
                Exception in thread "executor-thread-2" java.lang.NoClassDefFoundError: Could not initialize class org.jboss.threads.JDKSpecific
                \tat org.jboss.threads.ThreadLocalResetter.run(ThreadLocalResetter.java:10)
                Caused by: java.lang.ExceptionInInitializerError: Exception java.lang.IllegalAccessError
                """))
                .isEqualTo("IO Exception: \"/data/keycloakdb.mv.db\" [90028-240]: Reading from file failed at 8");
    }

    @Test
    void isNotAWarningThatWasSurvived() {
        assertThat(reason("""
                2026-11-21 14:34:19,453 WARN  [org.acme.Retry] (main) Not yet: java.io.IOException: not yet
                \tat Main.main(Main.java:1)
                Caused by: java.net.ConnectException: Connection refused
                \tat Main.main(Main.java:2)
                2026-11-21 14:34:20,000 INFO  [org.acme.Retry] (main) Level is ERROR now
                """)).isEqualTo("INFO [org.acme.Retry] (main) Level is ERROR now");
    }

    @Test
    void isTheLastErrorAlsoWhenHarmlessExceptionsFollow() {
        assertThat(reason("""
                2026-11-21 14:56:25,753 ERROR [io.quarkus.mutiny.runtime.MutinyInfrastructure] (executor-thread-5) Mutiny had to drop the following exception: com.mongodb.MongoTimeoutException: Timed out while waiting for a server
                \tat com.mongodb.internal.connection.BaseCluster.createTimeoutException(BaseCluster.java:432)

                2026-11-21 14:56:28,554 INFO  [org.mongodb.driver.cluster] (cluster-1) Exception in monitor thread while connecting: com.mongodb.MongoSocketReadException: Exception receiving message
                \tat com.mongodb.internal.connection.InternalStreamConnection.open(InternalStreamConnection.java:200)
                Caused by: java.io.IOException: The connection to the server was closed
                \tat com.mongodb.internal.connection.AsynchronousChannelStream.read(AsynchronousChannelStream.java:250)
                Exception in thread "main" java.lang.IllegalStateException: no config
                \tat Main.main(Main.java:1)
                """)).isEqualTo("IllegalStateException: no config");
        assertThat(reason("""
                2026-11-21 14:56:25,753 ERROR [org.acme.Reader] (main) Timed out: com.mongodb.MongoTimeoutException: Timed out while waiting
                \tat Main.main(Main.java:1)
                2026-11-21 14:56:28,554 INFO  [org.mongodb.driver.cluster] (cluster-1) Exception in monitor thread
                Caused by: java.io.IOException: The connection to the server was closed
                """)).isEqualTo("Timed out: com.mongodb.MongoTimeoutException: Timed out while waiting");
    }

    @Test
    void isTheLastLineWhenNothingElseIsToldAndNothingWhenThereIsNone() {
        assertThat(reason("unshare: unshare failed: Operation not permitted\n\n"))
                .isEqualTo("unshare: unshare failed: Operation not permitted");
        assertThat(FailureReason.in("\n\n".lines())).isEmpty();
    }

    @Test
    void isShortenedWhenItIsLong() {
        assertThat(reason("ERROR: " + "a".repeat(10_000))).hasSizeLessThan(600).endsWith("...");
    }

    private static String reason(String output) {
        return FailureReason.in(output.lines()).orElseThrow();
    }
}
