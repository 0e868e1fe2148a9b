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
    private static final String RECORDING = "system/recording";

    private final MasterKey master = masterKey(MasterKeyResource.newKey());
    private final byte[] wrappedOfSystem = master.newSystemKey("system");
    private final SystemKey system = master.systemKey(wrappedOfSystem, "system");
    private final byte[] wrapped = system.newRecordingKey(RECORDING);

    @Test
    void opensWhatItSealed() {
        byte[] sealed = system.recordingKey(wrapped, RECORDING).seal(CONTENT, "system/recording/0");

        SystemKey again = master.systemKey(wrappedOfSystem, "system");

        assertThat(again.recordingKey(wrapped, RECORDING).open(sealed, "system/recording/0"))
                .isEqualTo(CONTENT);
    }

    @Test
    void doesNotOpenContentThatWasMoved() {
        DataKey key = system.recordingKey(wrapped, RECORDING);
        byte[] sealed = key.seal(CONTENT, "system/recording/0");

        assertThatThrownBy(() -> key.open(sealed, "system/recording/1")).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void doesNotOpenContentThatWasChanged() {
        DataKey key = system.recordingKey(wrapped, RECORDING);
        byte[] sealed = key.seal(CONTENT, "system/recording/0");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(sealed, "system/recording/0")).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void doesNotUnwrapTheKeyOfAnotherRecordingSystemOrMasterKey() {
        MasterKey other = masterKey(MasterKeyResource.newKey());
        SystemKey otherSystem = master.systemKey(master.newSystemKey("other"), "other");

        assertThatThrownBy(() -> system.recordingKey(wrapped, "system/other"))
                .isInstanceOf(UnreadableContentException.class);
        assertThatThrownBy(() -> otherSystem.recordingKey(wrapped, RECORDING))
                .isInstanceOf(UnreadableContentException.class);
        assertThatThrownBy(() -> master.systemKey(wrappedOfSystem, "other"))
                .isInstanceOf(UnreadableContentException.class);
        assertThatThrownBy(() -> other.systemKey(wrappedOfSystem, "system"))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void doesNotOpenWithOneSystemsKeyWhatAnothersSealed() {
        SystemKey other = master.systemKey(master.newSystemKey("other"), "other");
        byte[] sealed = system.content().seal(CONTENT, "place");

        assertThat(system.content().open(sealed, "place")).isEqualTo(CONTENT);
        assertThatThrownBy(() -> other.content().open(sealed, "place")).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void digestsTheSameTextToTheSameWithOneKeyOnly() {
        byte[] digest = system.recordingKey(wrapped, RECORDING).digests().of("https://shop.example/logo.png");

        DataKey.Digests again = system.recordingKey(wrapped, RECORDING).digests();
        DataKey.Digests other = system.recordingKey(system.newRecordingKey(RECORDING), RECORDING)
                .digests();

        assertThat(again.of("https://shop.example/other.png")).isNotEqualTo(digest);
        assertThat(again.of("https://shop.example/logo.png")).isEqualTo(digest).hasSize(32);
        assertThat(other.of("https://shop.example/logo.png")).isNotEqualTo(digest);
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
