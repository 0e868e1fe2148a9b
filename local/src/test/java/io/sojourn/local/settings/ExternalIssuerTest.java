package io.sojourn.local.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExternalIssuerTest {
    private HttpServer provider;
    private String address;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        provider.createContext("/realms/sojourn/.well-known/openid-configuration", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        provider.start();
        address = "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void acceptsARealmThatThereIs() {
        assertThatCode(() -> issuer("/realms/sojourn").requireConfiguration()).doesNotThrowAnyException();
        assertThatCode(() -> issuer("/realms/sojourn/").requireConfiguration()).doesNotThrowAnyException();
    }

    @Test
    void saysWhichVariableNamesARealmThatThereIsNot() {
        assertThatThrownBy(() -> issuer("/realms/nope").requireConfiguration())
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageStartingWith("SOJOURN_OIDC_ISSUER names no sign-in provider")
                .hasMessageContaining("404");
    }

    @Test
    void saysThatTheProviderCannotBeRead() {
        provider.stop(0);

        assertThatThrownBy(() -> issuer("/realms/sojourn").requireConfiguration())
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void saysThatAnAddressCannotBeAsked() {
        assertThatThrownBy(() -> issuer("/realms/two words").requireConfiguration())
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageStartingWith("SOJOURN_OIDC_ISSUER names no sign-in provider");
    }

    private ExternalIssuer issuer(String path) {
        return new ExternalIssuer("SOJOURN_OIDC_ISSUER", address + path);
    }
}
