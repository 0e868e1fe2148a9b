package io.sojourn.local.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.servers.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalServersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SOJOURN_POSTGRES_URL            | postgresql://127.0.0.1:%d/sojourn?sslmode=require
                    SOJOURN_KAFKA_BOOTSTRAP_SERVERS | 127.0.0.1:%d
                    SOJOURN_MONGODB_URL             | mongodb://us%%40er:p:w@127.0.0.1:%d/?authSource=admin
                    SOJOURN_MONGODB_URL             | mongodb://[::1]:1,127.0.0.1:%d
                    SOJOURN_OIDC_ISSUER             | http://localhost:%d/realms/sojourn
                    """)
    void acceptsAServerThatListens(String variable, String value) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> servers(variable, value.formatted(server.getLocalPort()))
                            .requireReachable())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SOJOURN_POSTGRES_URL            | postgresql://me:secret@127.0.0.1:%d/sojourn
                    SOJOURN_KAFKA_BOOTSTRAP_SERVERS | 127.0.0.1:%d
                    SOJOURN_MONGODB_URL             | mongodb://me:secret@127.0.0.1:%d
                    SOJOURN_OIDC_ISSUER             | http://127.0.0.1:%d/realms/sojourn
                    """)
    void saysWhichVariableNamesAnAddressWhereNobodyListens(String variable, String value) {
        int port = Ports.free();

        assertThatThrownBy(() -> servers(variable, value.formatted(port)).requireReachable())
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageStartingWith(variable + " names 127.0.0.1:" + port + " (connection refused): ")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "SOJOURN_POSTGRES_URL, postgresql://db.invalid/sojourn, db.invalid:5432",
        "SOJOURN_MONGODB_URL, mongodb://db.invalid, db.invalid:27017",
        "SOJOURN_OIDC_ISSUER, https://login.invalid/realms/x, login.invalid:443"
    })
    void knowsTheUsualPorts(String variable, String value, String address) {
        assertThatThrownBy(() -> servers(variable, value).requireReachable())
                .hasMessageStartingWith(variable + " names " + address + " (no host of this name is known): ");
    }

    @ParameterizedTest
    @CsvSource({
        "SOJOURN_POSTGRES_URL, secret@db:5432",
        "SOJOURN_POSTGRES_URL, mysql://me:secret@db:5432",
        "SOJOURN_POSTGRES_URL, postgresql://me:secret@db:99999/x",
        "SOJOURN_KAFKA_BOOTSTRAP_SERVERS, secret",
        "SOJOURN_MONGODB_URL, mongodb://me:secret@",
        "SOJOURN_OIDC_ISSUER, secret.example.com"
    })
    void saysHowAnAddressIsWrittenWithoutRepeatingWhatMayBeAPassword(String variable, String value) {
        assertThatThrownBy(() -> servers(variable, value).requireReachable())
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageStartingWith(variable + " holds no address: write it as in ")
                .hasMessageNotContaining("secret");
    }

    private static ExternalServers servers(String variable, String value) {
        return new ExternalServers(LocalSettings.from(Path.of("/checkout"), Map.of(variable, value)));
    }
}
