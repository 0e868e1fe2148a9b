package io.sojourn.servers.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void saysInOneLineWhyAProcessEndedAndNotWhatAnEarlierOneSaid() throws IOException {
        Path log = Files.writeString(folder.resolve("child.log"), "ERROR: of an earlier process\n");

        assertThatThrownBy(() -> started("echo starting; exit 3", log).awaitReady(() -> false, Duration.ofSeconds(30)))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("The child ended while starting: starting (see " + log + ")");
        assertThatThrownBy(() -> started("exit 3", log).awaitReady(() -> false, Duration.ofSeconds(30)))
                .hasMessage("The child ended while starting: it does not say why (see " + log + ")");
    }

    @Test
    void saysWhatAProcessSaidThatDoesNotBecomeReady() {
        Path log = folder.resolve("child.log");

        assertThatThrownBy(() -> started(
                                "trap 'echo ERROR: stopped; exit' TERM; printf 'ERROR: no m\\374ch\\n'; while :; do sleep 0.1; done",
                                log)
                        .awaitReady(() -> false, Duration.ofSeconds(1)))
                .isInstanceOf(ServerStartException.class)
                .hasMessageStartingWith("The child was not ready after 1 s: no m");
    }

    private static ChildProcess started(String script, Path log) {
        return ChildProcess.start("The child", List.of("/bin/sh", "-c", script), Map.of(), log);
    }
}
