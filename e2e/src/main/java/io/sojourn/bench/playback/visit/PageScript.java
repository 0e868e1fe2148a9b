package io.sojourn.bench.playback.visit;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of our pages and how a visitor uses it; the file {@code visit.json} in the page's folder.
 *
 * @param name the page's folder and the first label of its host
 * @param shows what it has that is hard to play
 * @param window what the visitor sees it in; an ordinary one when absent
 * @param masked CSS selectors of what is not recorded on purpose, which no picture is compared in
 * @param instants when pictures are taken, in the order of the visit
 */
public record PageScript(
        @JacksonInject(value = "name", useInput = OptBoolean.FALSE)
        String name,

        String shows,
        Window window,
        List<String> masked,
        @JsonProperty(required = true) List<Moment> instants) {

    /** Absent parts become what they stand for. */
    public PageScript {
        window = Objects.requireNonNullElse(window, Window.ORDINARY);
        masked = Objects.requireNonNullElse(masked, List.of());
    }

    /**
     * What a visitor sees a page in.
     *
     * @param touch whether it is a phone
     * @param dark whether its system asks pages for dark colours
     */
    public record Window(int width, int height, boolean touch, boolean dark) {
        static final Window ORDINARY = new Window(1280, 800, false, false);
    }

    /**
     * When a picture is taken.
     *
     * @param steps what the visitor does before
     * @param until an expression of the page that is true when its steps have had their effect; nothing else to wait for when absent
     */
    public record Moment(
            String name, List<Step> steps, @Nullable String until) {
        /** Absent steps are none. */
        public Moment {
            steps = Objects.requireNonNullElse(steps, List.of());
        }
    }

    /** All pages, by name. */
    public static List<PageScript> all() {
        try (Stream<Path> folders = Files.list(PageSites.PAGES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("visit.json")))
                    .sorted()
                    .map(PageScript::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PageScript read(Path folder) {
        try {
            return new ObjectMapper()
                    .reader(new InjectableValues.Std()
                            .addValue("name", folder.getFileName().toString()))
                    .readValue(folder.resolve("visit.json").toFile(), PageScript.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + "/visit.json", failed);
        }
    }
}
