package io.sojourn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicUrlSecurityTest {
    @Test
    void followsTheSchemeOfThePublicUrl() {
        assertThat(secureWith("https://sojourn.example")).isTrue();
        assertThat(secureWith("http://localhost:8480")).isFalse();
    }

    private static boolean secureWith(String publicUrl) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("SOJOURN_PUBLIC_URL", publicUrl), "test", 100))
                .withSources(new PublicUrlSecurity())
                .build();
        return config.getValue(PublicUrlSecurity.PROPERTY, Boolean.class);
    }
}
