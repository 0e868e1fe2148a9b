package io.sojourn.session.filters;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("M13")
class FilterTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** How many of two sessions match; both began by an e-mail in Chrome on a desktop in Germany, one took 5 minutes, one 10. */
    private static final Map<String, Integer> MATCHES = Map.ofEntries(
            entry("country=DE", 2),
            entry("country=FR", 0),
            entry("country=FR,DE", 2),
            entry("country=unknown", 0),
            entry("deviceType=desktop", 2),
            entry("os=Windows", 0),
            entry("browser=Chrome", 2),
            entry("channel=email", 2),
            entry("environment=staging", 0),
            entry("sourceType=product", 2),
            entry("sourceType=docs", 0),
            entry("bot=only", 0),
            entry("developer=only", 2),
            entry("developer=exclude", 0),
            entry("hasRecording=false", 2),
            entry("minDurationMs=600000", 1),
            entry("maxDurationMs=599999", 1),
            entry("minPageViews=1", 2),
            entry("maxEvents=1", 0),
            entry("user=a", 1),
            entry("minActiveMs=1", 0),
            entry("minClicks=1", 2),
            entry("maxErrors=0", 2),
            entry("minInteractions=1", 1),
            entry("class=new", 2),
            entry("class=active,unknown", 0),
            entry("prompted=true", 0),
            entry("prompted=false", 2),
            entry("promptedBy=docs", 0),
            entry("tag=content:survey", 1),
            entry("tag=content:survey,content:survey/Ask\\, twice", 1),
            entry("tag=content:survey&tag=event:x", 0),
            entry("page=https://shop.example/p1", 2),
            entry("page=https://shop.example/p2", 0),
            entry("error=unheard of", 0),
            entry("promptingPage=https://shop.example/p1", 0));

    @Test
    void filtersListsAndNumbersAlike() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1)));
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    events.page("a", 1),
                    events.click("a", 11),
                    events.page("b", 1),
                    events.click("b", 5),
                    events.content("b", "survey", "Ask, twice", 6)));
            await().atMost(SOON)
                    .until(() -> Api.sessions(system, "?state=closed").size() == 2);
            await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 2);
        }

        assertThat(MATCHES).allSatisfy((filter, sessions) -> {
            assertThat(Api.sessions(system, "?" + filter)).hasSize(sessions);
            String numbers = filter.startsWith("developer") ? filter : filter + "&developer=include";
            assertThat(Api.json("viewer", system, "/metrics/sessions?" + numbers)
                            .getInt("totalSessions"))
                    .isEqualTo(sessions);
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "deviceType=toaster, deviceType, `Give some of desktop, mobile, tablet, tv, other, unknown.`",
                "channel=organic, channel, `Give some of direct, organic-search, `",
                "class=active%2Cold, class, `Give some of new, active, resurrected, unknown.`",
                "country=pt, country, `Give codes of two capital letters, as in PT, or unknown`",
                "country=DE%2CPRT, country, `Give codes of two capital letters`",
                "sourceType=Docs, sourceType, `Give product, marketing, or other types of sources`",
                "promptedBy=a_b, promptedBy, `Give product, marketing, or other types of sources`"
            })
    void saysWhichValuesThereAre(String filter, String name, String detail) {
        String system = Api.newSystem("ada");
        for (String path : List.of("/sessions?", "/metrics/sessions?", "/overview?")) {
            Api.as("viewer", system)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/systems/" + system + path + filter)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/" + name))
                    .body("errors[0].detail", startsWith(detail));
        }
        String value = URLDecoder.decode(filter.split("=", 2)[1], StandardCharsets.UTF_8);
        Api.as("analyst", system)
                .body(Map.of("name", "Odd", "shared", false, "parameters", Map.of(name, value)))
                .post("/api/v1/systems/" + system + "/filters")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parameters/" + name));
    }

    @ParameterizedTest
    @CsvSource({
        "rangeOf=middle, /rangeOf",
        "bot=maybe, /bot",
        "hasRecording=1, /hasRecording",
        "minEvents=-1, /minEvents",
        "minEvents=many, /minEvents",
        "minDurationMs=2&maxDurationMs=1, /maxDurationMs",
        "state=gone, /state",
        "class=old, /class",
        "prompted=yes, /prompted",
        "from=today, /from",
        "from=2026-02-30T00:00:00Z, /from"
    })
    void namesTheParameterThatIsWrong(String filter, String pointer) {
        String system = Api.newSystem("ada");
        for (String path : List.of("/sessions?", "/metrics/sessions?", "/metrics/active-users?")) {
            Api.as("viewer", system)
                    .get("/api/v1/systems/" + system + path + filter)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem(pointer));
        }
    }
}
