package io.sojourn.summary.transcript;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How transcripts are read. */
@ConfigMapping(prefix = "sojourn.transcript")
public interface TranscriptConfig {
    /** File with the private key (PEM, PKCS#8, EC P-256) that this service signs its caller tokens with. */
    Path signingKey();

    /** Events asked for at a time. */
    @WithDefault("200")
    int pageSize();

    /** Events that are read of one session at the most; what comes later is not summarized. */
    @WithDefault("10000")
    int maximumEvents();
}
