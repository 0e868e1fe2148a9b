package io.sojourn.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path temporary;

    @Test
    void areTheSameAtEachStart() throws IOException {
        Path folder = temporary.resolve("secrets");
        Secrets first = Secrets.in(folder);
        String key = Files.readString(first.signingKey("gateway"));
        String text = first.cookieSecret();

        Secrets second = Secrets.in(folder);

        assertThat(Files.readString(second.signingKey("gateway"))).isEqualTo(key);
        assertThat(second.cookieSecret()).isEqualTo(text).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Path folder = temporary.resolve("secrets");
        Secrets.in(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void giveAwayOnlyPublicKeysToTheServicesThatVerify() throws Exception {
        Secrets secrets = Secrets.in(temporary.resolve("secrets"));

        String trusted = Files.readString(secrets.trustedKeys());

        assertThat(new JsonWebKeySet(trusted).getJsonWebKeys())
                .extracting(JsonWebKey::getKeyId)
                .containsExactly("gateway", "summary-service");
        assertThat(trusted).doesNotContain("\"d\"");
    }
}
