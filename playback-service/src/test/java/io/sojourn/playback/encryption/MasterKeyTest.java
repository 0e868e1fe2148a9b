package io.sojourn.playback.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.playback.MasterKeyResource;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P14")
class MasterKeyTest {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    private final MasterKey master = masterKey(MasterKeyResource.newKey());
    private final byte[] wrapped = master.newWrappedKey("system/recording");

    @Test
    void opensWhatItSealed() {
        byte[] sealed = master.unwrap(wrapped, "system/recording").seal(CONTENT, "system/recording/0");

        byte[] opened = master.unwrap(wrapped, "system/recording").open(sealed, "system/recording/0");

        assertThat(opened).isEqualTo(CONTENT);
    }

    @Test
    void doesNotOpenContentThatWasMoved() {
        DataKey key = master.unwrap(wrapped, "system/recording");
        byte[] sealed = key.seal(CONTENT, "system/recording/0");

        assertThatThrownBy(() -> key.open(sealed, "system/recording/1")).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void doesNotOpenContentThatWasChanged() {
        DataKey key = master.unwrap(wrapped, "system/recording");
        byte[] sealed = key.seal(CONTENT, "system/recording/0");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(sealed, "system/recording/0")).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void doesNotUnwrapTheKeyOfAnotherRecordingOrMasterKey() {
        MasterKey other = masterKey(MasterKeyResource.newKey());

        assertThatThrownBy(() -> master.unwrap(wrapped, "system/other")).isInstanceOf(UnreadableContentException.class);
        assertThatThrownBy(() -> other.unwrap(wrapped, "system/recording"))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void saysWhatItNeedsWhenTheFileIsMissing() {
        assertThatThrownBy(() -> masterKey(Path.of("absent.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SOJOURN_PLAYBACK_MASTER_KEY")
                .hasMessageContaining("absent.json");
    }

    private static MasterKey masterKey(Path file) {
        return new MasterKey(() -> file);
    }
}
