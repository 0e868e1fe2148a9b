package io.sojourn.ingest.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S6")
class DeveloperTrafficTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "production,https://shop.example/,-",
                "production,-,-",
                "development,https://shop.example/,environment",
                "production,http://localhost:3000/x,local-host",
                "production,http://shop.test/,local-host",
                "production,http://192.168.1.20/,private-address",
                "production,http://172.20.0.1/,private-address",
                "production,http://172.40.0.1/,-",
                "production,http://[::1]:80/,private-address",
                "production,file:///home/x/index.html,file",
                "production,http://www.demo.localhost:8490/,-",
                "production,http://10.example.com/,-"
            })
    void tellsWhyTrafficIsTheDevelopersOwn(String environment, String url, String reason) {
        Source source = new Source(
                "s", "y", "Shop", "product", environment, List.of("k"), List.of("http://*.demo.localhost:8490"), true);

        assertThat(DeveloperTraffic.reason(source, url)).isEqualTo(reason);
    }
}
