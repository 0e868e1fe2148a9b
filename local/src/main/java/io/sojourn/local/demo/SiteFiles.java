package io.sojourn.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of one site in memory by the path they are served at. A path that is not in this map does not exist, so
 * no request can reach outside the site, however it is written.
 */
final class SiteFiles {

    /** Parts of pages, only included in others. */
    private static final String PARTS = "parts/";

    private final Map<String, SiteFile> byPath;

    private SiteFiles(Map<String, SiteFile> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /** Reads the site's folder and the one that all sites share; pages get their values filled in. */
    static SiteFiles load(Site site, Map<String, String> values) {
        Map<String, byte[]> raw = new HashMap<>();
        inResources(root -> {
            for (String folder : List.of("shared", site.key())) {
                raw.putAll(read(root.resolve("demo").resolve(folder)));
            }
        });
        PageTemplate template = new PageTemplate(raw, values);
        Map<String, SiteFile> files = new HashMap<>();
        raw.forEach((name, content) -> {
            if (!name.startsWith(PARTS)) {
                boolean page = SiteFile.extension(name).equals("html");
                byte[] filled = page ? template.fill(name).getBytes(StandardCharsets.UTF_8) : content;
                files.put("/" + name, SiteFile.of(name, filled));
            }
        });
        return new SiteFiles(files);
    }

    /** The file at this path; {@code /} means the front page, and pages are found without their ending. */
    Optional<SiteFile> at(String path) {
        String plain = path.equals("/") ? "/index" : path;
        SiteFile page = byPath.get(plain + ".html");
        return Optional.ofNullable(page != null ? page : byPath.get(path));
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void inResources(Reading reading) {
        try {
            Path place = Path.of(SiteFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                reading.from(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    reading.from(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo sites' files cannot be read.", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The place of the demo sites' classes is not a path.", e);
        }
    }

    private interface Reading {
        void from(Path root) throws IOException;
    }
}
