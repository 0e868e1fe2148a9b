package io.sojourn.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Port;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    @TempDir
    Path home;

    /** The machine's own disk may be full. */
    private long freeBytes = Preflight.NEEDED_BYTES;

    @ParameterizedTest
    @EnumSource(names = {"MONGODB", "KAFKA_CONTROLLER", "KEYCLOAK_MANAGEMENT"})
    void saysWhichPortIsTakenAndWhatToSet(Port port) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Preflight preflight = preflight(Map.of(port.variable(), String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(() -> preflight.prepare(false))
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining(port.variable());
        }
    }

    @Test
    void doesNotAskForThePortsOfAnExternalServer() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            preflight(Map.of(
                            "SOJOURN_KAFKA_BOOTSTRAP_SERVERS",
                            "127.0.0.1:" + taken.getLocalPort(),
                            Port.KAFKA.variable(),
                            String.valueOf(taken.getLocalPort())))
                    .prepare(false)
                    .close();
        }
    }

    @Test
    void keepsTheDataWhenAnExternalServerCannotBeReached() throws IOException {
        leave(gone(), List.of());
        Preflight preflight =
                preflight(Map.of("SOJOURN_POSTGRES_URL", "postgresql://127.0.0.1:" + Ports.free() + "/x"));

        assertThatThrownBy(() -> preflight.prepare(true)).hasMessageContaining("SOJOURN_POSTGRES_URL");
        assertThat(home.resolve(".sojourn/platform.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a;b"})
    void refusesADataFolderWhoseNameAServerWouldCut(String name) {
        Preflight preflight =
                preflight(Map.of("SOJOURN_DATA", home.resolve(name).toString()));

        assertThatThrownBy(() -> preflight.prepare(false))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("SOJOURN_DATA");
        assertThat(home.resolve(name)).doesNotExist();
    }

    @Test
    void canBeginAfreshAfterAStartThatDidNotGetFar() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Preflight preflight = preflight(Map.of(Port.KAFKA.variable(), String.valueOf(taken.getLocalPort())));
            assertThatThrownBy(() -> preflight.prepare(false)).hasMessageContaining("is taken");
        }

        preflight(Map.of()).prepare(true).close();
    }

    @Test
    void refusesASecondPlatformInTheSameFolder() throws IOException {
        try (DataLock first = preflight(Map.of()).prepare(false)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> preflight(Map.of()).prepare(true))
                    .isInstanceOf(LocalPlatformException.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("./sojourn down");
        }
        preflight(Map.of()).prepare(false).close();
    }

    @Test
    void keepsTheDataWhenAFreshStartIsNotPossible() throws IOException {
        leave(gone(), List.of());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Preflight preflight = preflight(Map.of(Port.KAFKA.variable(), String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(() -> preflight.prepare(true)).hasMessageContaining("is taken");
        }
        assertThat(home.resolve(".sojourn/platform.json")).exists();
    }

    @Test
    void endsWhatAKilledLauncherHasLeftRunning() throws IOException {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        leave(gone(), List.of(process("kafka", orphan.toHandle())));

        preflight(Map.of()).prepare(false).close();

        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void keepsTheSecretsOfThePlatformToItsOwner() throws IOException {
        leave(gone(), List.of());

        assertThat(Files.getPosixFilePermissions(home.resolve(".sojourn/platform.json")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void leavesAnotherProcessOfTheSameIdAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            PlatformFile.Process earlier = new PlatformFile.Process("kafka", stranger.pid(), 1, 8492, 0, "ready", 0);
            leave(gone(), List.of(earlier));

            preflight(Map.of()).prepare(false).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void deletesOnlyAFolderThatSojournMadeAndFollowsNoLinks() throws IOException {
        Path data = Files.createDirectories(home.resolve(".sojourn"));
        Path precious = Files.writeString(data.resolve("precious"), "kept");

        assertThatThrownBy(() -> preflight(Map.of()).prepare(true)).hasMessageContaining("was not made by Sojourn");
        assertThat(precious).exists();

        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("link"), elsewhere);
        leave(gone(), List.of());
        preflight(Map.of()).prepare(true).close();
        assertThat(precious).doesNotExist();
        assertThat(elsewhere).exists();
    }

    @Test
    void saysHowMuchOfTheDiskIsFreeAndWhatToDo() {
        freeBytes = Preflight.NEEDED_BYTES - 1;

        assertThatThrownBy(() -> preflight(Map.of()).prepare(false))
                .isInstanceOf(LocalPlatformException.class)
                .hasMessageContaining("Only 1023 MiB are free")
                .hasMessageContaining("SOJOURN_DATA");
    }

    private Preflight preflight(Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>();
        List<Integer> free = Ports.free(Port.values().length);
        for (Port port : Port.values()) {
            all.put(port.variable(), String.valueOf(free.get(port.ordinal())));
        }
        all.putAll(environment);
        Progress progress = new Progress(new PrintWriter(new StringWriter()));
        return new Preflight(LocalSettings.from(home, all), progress, _ -> freeBytes);
    }

    private void leave(PlatformFile.Process launcher, List<PlatformFile.Process> processes) throws IOException {
        Path data = Files.createDirectories(home.resolve(".sojourn"));
        PlatformFile.MachineClient machine = new PlatformFile.MachineClient("id", "secret", "url");
        new PlatformFile(launcher, "gateway", "issuer", List.of(), List.of(), machine, processes).write(data);
    }

    private static PlatformFile.Process gone() {
        return new PlatformFile.Process("launcher", Integer.MAX_VALUE, 1, 1, 0, "ready", 0);
    }

    private static PlatformFile.Process process(String name, ProcessHandle process) {
        return new PlatformFile.Process(name, 0, 0, 1, 0, "ready", 0).with(process);
    }
}
