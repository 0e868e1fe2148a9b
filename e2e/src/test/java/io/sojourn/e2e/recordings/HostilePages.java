package io.sojourn.e2e.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages that try to load, to run, to break out or to stop the player, each in its own ways: the files of the folder {@code hostile}, with what changes
 * on the page in a file of the same name.
 */
final class HostilePages {
    static final String SHOWN = "Still here";

    private static final Path FOLDER = folder();
    /** What a script would do that ran. */
    private static final String RUN =
            "top.sojournTaken=1;top.document.title='taken';localStorage.setItem('taken','1');new Image().src='{{canary}}/run';alert(1)";

    private HostilePages() {}

    /** What the pages try. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The events of one page. */
    static List<Map<String, Object>> events(RecordedPages pages, String name, String canary, long at) {
        return pages.events(at, canary + "/" + name, html(name, canary), changes(name, canary));
    }

    /** The events of a page that tries all of it. */
    static List<Map<String, Object>> all(RecordedPages pages, String canary, long at) {
        String html = names().stream().map(name -> html(name, canary)).collect(Collectors.joining());
        String changes = names().stream()
                .map(name -> changes(name, canary).strip())
                .map(list -> list.substring(1, list.length() - 1).strip())
                .filter(list -> !list.isEmpty())
                .collect(Collectors.joining(",", "[", "]"));
        return pages.events(at, canary + "/all", html, changes);
    }

    private static String html(String name, String canary) {
        return read(name + ".html", name, canary) + "<h1>" + SHOWN + "</h1>";
    }

    private static String changes(String name, String canary) {
        return Files.exists(FOLDER.resolve(name + ".json")) ? read(name + ".json", name, canary) : "[]";
    }

    private static String read(String file, String name, String canary) {
        try {
            return Files.readString(FOLDER.resolve(file))
                    .replace("{{run}}", RUN)
                    .replace("{{canary}}", canary + "/" + name)
                    .replace("{{host}}", canary.substring("http://".length()) + "/" + name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(HostilePages.class.getResource("hostile"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
