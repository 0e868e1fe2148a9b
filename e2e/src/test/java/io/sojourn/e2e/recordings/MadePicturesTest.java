package io.sojourn.e2e.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.browser.StructuralSimilarity;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.BusySite;
import io.sojourn.bench.playback.busy.BusyVisit;
import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.bench.playback.replay.ConsoleReplay;
import io.sojourn.bench.playback.replay.RecordedSessions.Recorded;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A busy page that our recorder has recorded, without its pictures but the first: as of a page that is too large for many. What the player shows at some instants
 * is the same when pictures were made of the recording as before, when it played all that happened.
 */
@Tag("P19")
class MadePicturesTest {
    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final List<Duration> INSTANTS = List.of(Duration.ofSeconds(152), Duration.ofSeconds(285));
    /** Chunks are put together a minute after the picture behind them has come. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final double SAME = 0.999;
    private static final PageScript SCRIPT =
            new PageScript("busy", "", new PageScript.Window(1280, 800, false, false), List.of(), List.of());
    private static final Path FILES = Path.of("target/checkpoints");

    private static Chromium chromium;
    private static Api api;

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(FILES);
        api = new Api();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void pagesLookTheSameWithPicturesThatWereMadeOfTheRecording() throws IOException {
        BusyRecording busy = busy();
        RecordedChunk picture = busy.chunks().getFirst();
        long begun = System.currentTimeMillis() - LENGTH.plusMinutes(1).toMillis();
        SentRecording sent = new SentRecording(api, "seek", begun).view(begun, "https://busy.example/", "Busy");
        long moved = sent.at() - busy.from();
        List<RecordedChunk> chunks = new ArrayList<>(List.of(picture));
        busy.chunks().stream().filter(chunk -> !chunk.snapshot()).forEach(chunks::add);
        for (int sequence = 0; sequence < chunks.size(); sequence++) {
            send(sent, sequence, chunks.get(sequence).json(moved));
        }
        String session = sent.awaitSession(chunks.size());
        List<BufferedImage> before = pictures(session, "before");

        send(sent, chunks.size(), picture.json(moved + LENGTH.toMillis()));
        JsonPath playback = Awaitility.await("segments")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> api.get("/sessions/" + session + "/playback"),
                        found -> !found.getList("recordings[0].segments").isEmpty());

        assertThat(playback.getList("recordings[0].segments.snapshot", Boolean.class))
                .filteredOn(snapshot -> snapshot)
                .hasSizeGreaterThanOrEqualTo(3);
        List<BufferedImage> after = pictures(session, "after");
        for (int i = 0; i < INSTANTS.size(); i++) {
            assertThat(StructuralSimilarity.of(before.get(i), after.get(i)))
                    .as("at %s", INSTANTS.get(i))
                    .isGreaterThanOrEqualTo(SAME);
        }
    }

    private BusyRecording busy() throws IOException {
        try (BusySite site = new BusySite(platform.home())) {
            return BusyVisit.record(chromium, site, LENGTH);
        }
    }

    private static void send(SentRecording sent, int sequence, byte[] json) {
        sent.chunk(sequence, SentRecording.gzip(json), Map.of("anonymousId", sent.visitor()))
                .statusCode(200);
    }

    private List<BufferedImage> pictures(String session, String name) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (MachineApi machine = new MachineApi(platform.process());
                ConsoleReplay console = new ConsoleReplay(chromium, machine, platform.gateway())) {
            for (Duration instant : INSTANTS) {
                byte[] picture = console.picture(SCRIPT, new Recorded(session, 0), instant.toMillis());
                Files.write(FILES.resolve("%s-%d.png".formatted(name, instant.toSeconds())), picture);
                pictures.add(ImageIO.read(new ByteArrayInputStream(picture)));
            }
        }
        return pictures;
    }
}
