package io.sojourn.local.platform;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.ExternalServers;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Port;
import io.sojourn.local.settings.PrivateFile;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * What has to be so before a platform is started, each with one line that says what to do if it is not.
 *
 * @param freeBytes how much a folder's disk still takes
 */
public record Preflight(LocalSettings settings, Progress progress, ToLongFunction<Path> freeBytes) {
    /** Empty, a platform takes about 100 MiB; the rest is for what is collected. */
    static final long NEEDED_BYTES = 1L << 30;

    private static final int STOP_SECONDS = 20;
    private static final Set<String> SERVICES =
            Component.SERVICES.stream().map(Component::title).collect(Collectors.toUnmodifiableSet());

    /** Before a platform on the disk as it is. */
    public Preflight(LocalSettings settings, Progress progress) {
        this(settings, progress, folder -> folder.toFile().getUsableSpace());
    }

    /**
     * Checks everything, and ends what a launcher that was killed has left running. Data are deleted only when everything else is in order.
     *
     * @param fresh whether to delete all data of the platform that was here
     * @return to be kept while the platform runs
     */
    public DataLock prepare(boolean fresh) {
        refuseListSeparators();
        if (fresh) {
            refuseForeignFolder();
        }
        createDataFolder();
        DataLock lock = lock();
        try {
            endOrphans();
            requireFreePorts();
            ExternalServers external = new ExternalServers(settings);
            external.requireReachable();
            external.requireIssuer();
            if (fresh) {
                deleteData();
            }
            requireDisk();
            return lock;
        } catch (RuntimeException notInOrder) {
            lock.close();
            throw notInOrder;
        }
    }

    /** Ends the processes that a killed launcher has left running: the services first, as in an orderly stop. */
    public void endOrphans() {
        List<PlatformFile.Process> orphans = PlatformFile.read(settings.data()).stream()
                .flatMap(file -> file.processes().stream())
                .filter(process -> process.alive() != null)
                .toList();
        Predicate<PlatformFile.Process> service = process -> SERVICES.contains(process.name());
        endTogether(orphans.stream().filter(service).toList());
        endTogether(orphans.stream().filter(service.negate()).toList());
    }

    private void endTogether(List<PlatformFile.Process> orphans) {
        orphans.forEach(
                orphan -> progress.say("ending " + orphan.name() + ", left over from a platform that was killed"));
        List<ProcessHandle> processes = orphans.stream()
                .map(PlatformFile.Process::alive)
                .filter(Objects::nonNull)
                .toList();
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            process.onExit()
                    .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Kafka takes a comma, and Keycloak's database a semicolon, for the end of a folder's name. */
    private void refuseListSeparators() {
        if (settings.data().toString().matches(".*[,;].*")) {
            throw new LocalPlatformException(
                    settings.data() + " has a comma or a semicolon in its name, which Kafka and Keycloak cannot use:"
                            + " set SOJOURN_DATA to another folder",
                    null);
        }
    }

    private void refuseForeignFolder() {
        if (Files.exists(settings.data())
                && !Files.exists(settings.data().resolve(PlatformFile.NAME))
                && !contents().isEmpty()) {
            throw new LocalPlatformException(
                    settings.data()
                            + " was not made by Sojourn, it is not deleted: remove it yourself or set SOJOURN_DATA",
                    null);
        }
    }

    private void createDataFolder() {
        try {
            PrivateFile.createFolder(settings.data());
        } catch (IOException failed) {
            throw new LocalPlatformException(
                    settings.data() + " cannot be made: set SOJOURN_DATA to a folder of yours", failed);
        }
    }

    private DataLock lock() {
        try {
            return DataLock.take(settings.data())
                    .orElseThrow(() -> new LocalPlatformException(
                            "A platform is already running on " + settings.data()
                                    + ": see ./sojourn status, or stop it with ./sojourn down",
                            null));
        } catch (IOException failed) {
            throw new LocalPlatformException(
                    settings.data() + " cannot be written to: set SOJOURN_DATA to a folder of yours", failed);
        }
    }

    private void deleteData() {
        for (Path content : contents()) {
            try {
                PathUtils.delete(content);
            } catch (IOException failed) {
                throw new UncheckedIOException(content + " cannot be deleted", failed);
            }
        }
    }

    /** What is in the data folder, besides the lock. */
    private List<Path> contents() {
        try (Stream<Path> files = Files.list(settings.data())) {
            return files.filter(file -> !file.endsWith(DataLock.FILE)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
        long free = freeBytes.applyAsLong(settings.data());
        if (free < NEEDED_BYTES) {
            throw new LocalPlatformException(
                    "Only %d MiB are free on the disk of %s, 1 GiB is needed: make room or set SOJOURN_DATA"
                            .formatted(free >> 20, settings.data()),
                    null);
        }
    }
}
