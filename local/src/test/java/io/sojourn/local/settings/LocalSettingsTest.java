package io.sojourn.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {
    private static final Path HOME = Path.of("/checkout");

    @Test
    void takesPortsFromTheEnvironment() {
        LocalSettings settings = LocalSettings.from(HOME, Map.of("SOJOURN_PORT_GATEWAY", "18480"));

        assertThat(settings.port(Component.GATEWAY)).isEqualTo(18480);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:18480");
        assertThat(settings.port(Component.KAFKA)).isEqualTo(8492);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "65536", "-1", "8480.5"})
    void saysWhichVariableIsNotAPort(String value) {
        assertThatThrownBy(() -> LocalSettings.from(HOME, Map.of("SOJOURN_PORT_KAFKA", value)))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("SOJOURN_PORT_KAFKA");
    }

    @Test
    void saysWhichTwoVariablesNameTheSamePort() {
        assertThatThrownBy(() -> LocalSettings.from(HOME, Map.of("SOJOURN_PORT_KAFKA", "8480")))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("SOJOURN_PORT_GATEWAY and SOJOURN_PORT_KAFKA are both 8480");
    }

    @Test
    void keepsItsDataInTheCheckoutUnlessToldOtherwise() {
        assertThat(LocalSettings.from(HOME, Map.of()).data()).isEqualTo(Path.of("/checkout/.sojourn"));
        assertThat(LocalSettings.from(HOME, Map.of("SOJOURN_DATA", "/var/data")).data())
                .isEqualTo(Path.of("/var/data"));
    }

    @Test
    void startsNoServerThatAVariableNames() {
        LocalSettings settings = LocalSettings.from(
                HOME,
                Map.of(
                        "SOJOURN_POSTGRES_URL", "postgresql://db:5432/sojourn",
                        "SOJOURN_OIDC_ISSUER", "https://login.example.com/realms/x"));

        assertThat(settings.ours(Component.POSTGRES)).isFalse();
        assertThat(settings.ours(Component.KEYCLOAK)).isFalse();
        assertThat(settings.ours(Component.KAFKA)).isTrue();
        assertThat(settings.issuer()).isEqualTo("https://login.example.com/realms/x");
    }
}
