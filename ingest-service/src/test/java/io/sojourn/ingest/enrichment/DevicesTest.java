package io.sojourn.ingest.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.sojourn.ingest.limits.ProcessorShares;
import io.sojourn.ingest.limits.TestLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S6")
class DevicesTest {
    private static final String SOURCE = "source";
    private static final Devices DEVICES = devices("60S");

    @BeforeAll
    static void load() {
        DEVICES.load(new StartupEvent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36|desktop|Linux|Chrome|",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1|mobile|iOS|Safari|",
                "Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Mobile/15E148 Safari/604.1|tablet|iOS|Safari|",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0|desktop|Windows|Firefox|",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15|desktop|macOS|Safari|",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36|desktop|ChromeOS|Chrome|",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)|other||Bingbot|user-agent",
                "Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)|other||SemrushBot|user-agent",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)|other||Googlebot|user-agent",
                "Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse|mobile|Android|Chrome|user-agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36|desktop|Linux|Chrome|headless"
            })
    void tellsTheDeviceOfAUserAgent(String userAgent, String type, String os, String browser, String botReason) {
        assertThat(DEVICES.of(agent(userAgent), SOURCE)).isEqualTo(new Device(type, os, browser, botReason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "(Windows NT 10.0; Win64; x64)|\"Chromium\";v=\"140\", \"Brave\";v=\"140\", \"Not?A_Brand\";v=\"24\"|?0|\"Windows\"|\"15.0.0\"||desktop|Windows|Brave|",
                "(X11; Linux x86_64)|\"Chromium\";v=\"140\", \"Microsoft Edge\";v=\"140\"|?0|\"Linux\"|\"\"||desktop|Linux|Edge|",
                "(Linux; Android 10; K)|\"Chromium\";v=\"140\", \"Google Chrome\";v=\"140\"|?1|\"Android\"|\"14.0.0\"|\"Pixel 8\"|mobile|Android|Chrome|",
                "(X11; Linux x86_64)|\"Chromium\";v=\"140\", \"HeadlessChrome\";v=\"140\"|?0|\"Linux\"|||desktop|Linux|HeadlessChrome|headless",
                "(X11; Linux x86_64)|\u0001;;\"\"\"=(((|x|\"|NaN|{{{|desktop|Linux|Chrome|"
            })
    void believesWhatABrowserSaysBesideItsUserAgent(ArgumentsAccessor row) {
        String userAgent = "Mozilla/5.0 " + row.getString(0)
                + " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
        ClientHints hints = new ClientHints(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));

        assertThat(DEVICES.of(new Agent(userAgent, hints), SOURCE))
                .isEqualTo(new Device(row.getString(6), row.getString(7), row.getString(8), row.getString(9)));
    }

    @Test
    void remembersWhatItAnalyzed() {
        String firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

        DEVICES.of(agent(firefox), SOURCE);

        assertThat(DEVICES.remembers(agent(firefox))).isTrue();
        assertThat(DEVICES.remembers(agent("Mozilla/5.0 (new)"))).isFalse();
        assertThat(DEVICES.remembers(null)).isTrue();
    }

    private static Agent agent(String userAgent) {
        return new Agent(userAgent, ClientHints.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "a/", " a/b/c", "ab "})
    @Tag("G5")
    void givesNoTextToTheRulesThatNoBrowserSays(String part) {
        Agent made = agent("Mozilla/5.0 (X1) " + part.repeat(1_000 / part.length()));

        assertThat(DEVICES.remembers(made)).isTrue();
        assertThat(DEVICES.of(made, SOURCE)).isEqualTo(new Device(null, null, null, "user-agent"));
    }

    @Test
    @Tag("G5")
    void staysUnknownForASourceThatHasHadItsShareOfTheProcessor() {
        Devices devices = devices("1MS");
        devices.load(new StartupEvent());
        Agent seen = agent("Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0.0.0 Safari/537.36");
        assertThat(devices.of(seen, SOURCE).os()).isEqualTo("Linux");

        List<Device> flood = IntStream.range(0, 200)
                .mapToObj(i -> devices.of(agent("Mozilla/5.0 (X" + i + ") " + "abc/1.2 ".repeat(30)), SOURCE))
                .toList();

        assertThat(flood).contains(Device.UNKNOWN);
        assertThat(devices.of(seen, SOURCE).os()).isEqualTo("Linux");
        assertThat(devices.of(
                                agent(
                                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0"),
                                "other")
                        .os())
                .isEqualTo("Windows");
    }

    private static Devices devices(String share) {
        return new Devices(() -> 100, new ProcessorShares(TestLimits.with(Map.of("source-processor-burst", share))));
    }
}
