package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Port;
import io.sojourn.local.settings.PrivateFile;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** What has to be so before a platform is started, each with one line that says what to do if it is not. */
public record Preflight(LocalSettings settings, Progress progress) {
    private static final long NEEDED_BYTES = 3L << 30;
    private static final int STOP_SECONDS = 20;
    private static final String MARKER = "platform.json";

    /** Checks everything, and ends what a launcher that was killed has left running. */
    public void check() {
        refuseSecondPlatform();
        createDataFolder();
        endOrphans();
        requireFreePorts();
        requireDisk();
    }

    /** Deletes all data of the platform that was here. */
    public void deleteData() {
        refuseSecondPlatform();
        endOrphans();
        if (!Files.exists(settings.data())) {
            return;
        }
        if (!Files.exists(settings.data().resolve(MARKER)) && !isEmpty(settings.data())) {
            throw new LocalPlatformException(
                    settings.data()
                            + " was not made by Sojourn, it is not deleted: remove it yourself or set SOJOURN_DATA",
                    null);
        }
        try {
            PathUtils.deleteDirectory(settings.data());
        } catch (IOException failed) {
            throw new UncheckedIOException(settings.data() + " cannot be deleted", failed);
        }
    }

    private void refuseSecondPlatform() {
        PlatformFile.read(settings.data()).map(file -> file.launcher().alive()).ifPresent(launcher -> {
            throw new LocalPlatformException(
                    "A platform is already running here (process " + launcher.pid()
                            + "): see ./sojourn status, or stop it with ./sojourn down",
                    null);
        });
    }

    private void createDataFolder() {
        try {
            PrivateFile.createFolder(settings.data());
        } catch (IOException failed) {
            throw new LocalPlatformException(
                    settings.data() + " cannot be made: set SOJOURN_DATA to a folder of yours", failed);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the processes that a killed launcher has left running, in the opposite order of their start. */
    public void endOrphans() {
        PlatformFile.read(settings.data())
                .ifPresent(file -> file.processes().reversed().forEach(this::endOrphan));
    }

    private void endOrphan(PlatformFile.Process orphan) {
        ProcessHandle process = orphan.alive();
        if (process == null) {
            return;
        }
        progress.say("ending " + orphan.name() + ", left over from a platform that was killed");
        process.destroy();
        try {
            process.onExit()
                    .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } finally {
            process.destroyForcibly();
        }
        process.onExit().join();
    }

    private void requireFreePorts() {
        for (Component component : Component.values()) {
            if (settings.ours(component)) {
                component.ports().forEach(port -> requireFree(component, port));
            }
        }
    }

    private void requireFree(Component component, Port port) {
        int number = settings.port(port);
        if (Ports.answers(number)) {
            throw new LocalPlatformException(
                    "Port " + number + " is taken, " + component.title() + " needs it: free it, or set "
                            + port.variable() + " to another port",
                    null);
        }
    }

    private void requireDisk() {
        long free = settings.data().toFile().getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new LocalPlatformException(
                    "Only %d MiB are free on the disk of %s, 3 GiB are needed: make room or set SOJOURN_DATA"
                            .formatted(free >> 20, settings.data()),
                    null);
        }
    }
}
