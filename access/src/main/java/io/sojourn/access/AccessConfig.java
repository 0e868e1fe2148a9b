package io.sojourn.access;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Whose caller tokens are believed. */
@ConfigMapping(prefix = "sojourn.access")
public interface AccessConfig {
    /** File with the public keys of the token issuers (JWKS); a key's id is the name of its issuer. */
    Path trustedKeys();
}
