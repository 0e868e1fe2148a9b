package io.sojourn.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaConfigurationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "Käfer Übung", "日本語", "back\\slash", "a=b:c#d!", "percent%s"})
    void namesTheDataFolderAsKafkaReadsIt(String name) throws IOException {
        assumeThat(namesOfFiles().newEncoder().canEncode(name)).isTrue();
        ServerSettings settings = ServerSettings.in(folder.resolve(name), 9092);

        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(new KafkaConfiguration(settings, 9093).write())) {
            read.load(in);
        }

        assertThat(read)
                .containsEntry("log.dirs", settings.data().toString())
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("controller.listener.names", "CONTROLLER");
    }

    private static Charset namesOfFiles() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"));
    }
}
