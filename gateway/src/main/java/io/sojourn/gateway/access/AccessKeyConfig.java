package io.sojourn.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How caller tokens are signed. */
@ConfigMapping(prefix = "sojourn.caller-token")
public interface AccessKeyConfig {
    /** File with the gateway's private key: PEM, PKCS#8, EC P-256. The services know its public half as that of the issuer {@code gateway}. */
    Path key();

    /** How long a token is valid; the services' clocks may differ by a few seconds. */
    @WithDefault("60S")
    Duration life();

    /** How long a token is used again for the same caller, system and role; well below its life. */
    @WithDefault("30S")
    Duration reuse();
}
