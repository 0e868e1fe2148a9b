package io.sojourn.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** How browsers see the gateway. */
@ConfigMapping(prefix = "sojourn.gateway")
public interface PublicUrlConfig {
    /** The address that people open, without a path, as in {@code https://sojourn.example.com}. Sign-in, sign-out and the check of origins depend on it. */
    URI publicUrl();

    /** The origin of the console, as browsers send it: scheme, host and a port that is not the scheme's own. */
    default String origin() {
        return publicUrl().getScheme() + "://" + publicUrl().getAuthority();
    }

    /** Whether browsers reach the gateway over TLS. */
    default boolean secure() {
        return "https".equals(publicUrl().getScheme());
    }
}
