package io.sojourn.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.assets.AssetIndexMessage;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.SessionMessage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages written by earlier builds stay readable: golden files are only ever added. */
class GoldenFilesTest {
    static Stream<Arguments> goldenFiles() throws IOException, URISyntaxException {
        return Stream.of(
                        EventMessage.class,
                        SessionMessage.class,
                        InsightMessage.class,
                        CatalogMessage.class,
                        BooksMessage.class,
                        AssetIndexMessage.class,
                        ManifestPart.class)
                .flatMap(type -> files(type).map(file -> Arguments.of(type, file)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("goldenFiles")
    void isWrittenAsItWasRead(Class<?> type, Path file) throws IOException {
        String golden = Files.readString(file).strip();

        Object message = MessageJson.read(golden.getBytes(UTF_8), type);

        assertThat(new String(MessageJson.write(message), UTF_8)).isEqualTo(golden);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("goldenFiles")
    void isReadWithUnknownFieldsAdded(Class<?> type, Path file) throws IOException {
        String golden = Files.readString(file).strip();
        String extended = golden.replaceAll("\\{(?=\")", "{\"fieldOfTheFuture\":{\"a\":[1]},");

        Object known = MessageJson.read(golden.getBytes(UTF_8), type);

        assertThat(MessageJson.read(extended.getBytes(UTF_8), type))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("properties")
                .isEqualTo(known);
    }

    private static Stream<Path> files(Class<?> type) {
        try {
            Path folder = Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/golden"))
                    .toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files
                        .filter(file -> file.getFileName().toString().startsWith(type.getSimpleName()))
                        .sorted()
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
