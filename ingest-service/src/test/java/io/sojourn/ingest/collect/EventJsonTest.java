package io.sojourn.ingest.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Campaign;
import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.contracts.events.EventMessage.Origin;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.ingest.json.JsonReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who adds a part to the message adds it here, with a value, and to {@link EventJson}. */
class EventJsonTest {
    private static final Instant AT = Instant.parse("2026-11-01T09:59:58.120Z");
    private static final Origin ORIGIN = new Origin("system", "source", "product", "production");

    @Test
    void writesAFullMessageAsTheContractDoes() {
        EventMessage event = new EventMessage(
                EventMessage.VERSION,
                "m-1",
                EventKind.TRACK,
                "Paid \"all\" — größe 😀",
                AT,
                ORIGIN,
                new Visitor("v", "u", "p", "g", "t", "r"),
                new Times(AT, AT.plusMillis(7), AT.plusSeconds(2)),
                new Page("https://shop.example/\u0001", "Ti\ttle", "https://ref.example"),
                new Client("DE", "mobile", "iOS", "Safari", "390x844", "de-DE", true, "headless", "file"),
                new Acquisition("email", "other", new Campaign("news", "email", "autumn", "shoes", "top")),
                List.of(Mark.values()),
                properties());

        assertSame(event);
    }

    @Test
    void writesAnEmptyMessageAsTheContractDoes() {
        assertSame(new EventMessage(
                EventMessage.VERSION,
                "m-1",
                EventKind.PAGE,
                null,
                AT.minusMillis(120),
                ORIGIN,
                new Visitor(null, "u", null, null, null, null),
                new Times(null, null, AT),
                null,
                null,
                null,
                null,
                Map.of()));
    }

    private static void assertSame(EventMessage event) {
        EventMessage read = MessageJson.read(EventJson.write(event), EventMessage.class);

        assertThat(new String(MessageJson.write(read), UTF_8)).isEqualTo(new String(MessageJson.write(event), UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties() {
        byte[] json =
                "{\"a\":[1,-2,30000000000,0.5,1e-7,12345678901234567890,true,null,\"x\"],\"b\":{\"c\":\"\\u2028/\"},\"d\":null,\"e\":[],\"f\":{}}"
                        .getBytes(UTF_8);
        return (Map<String, Object>) new JsonReader(json).value();
    }
}
