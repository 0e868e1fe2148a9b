package io.sojourn.playback.encryption;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** With what recordings and assets are encrypted. */
@ConfigMapping(prefix = "sojourn.encryption")
public interface EncryptionConfig {
    /** File with the Tink keyset (JSON, AES-GCM) that wraps the keys of the systems; without it nothing stored is readable. */
    Path masterKey();
}
