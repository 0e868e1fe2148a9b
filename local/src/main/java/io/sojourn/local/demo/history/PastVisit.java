package io.sojourn.local.demo.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Device;
import io.sojourn.local.demo.cast.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Writes down one visit, event by event, as the recorder would have sent it. Ids follow from the visit's key and the
 * place of the event in it: the same visit always has the same ids, so sending it again adds nothing.
 */
final class PastVisit {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String key;
    private final Person person;
    private final Device device;
    private final int port;
    private final RandomGenerator random;
    private final List<PastEvent> events = new ArrayList<>();
    private Instant now;
    private boolean identified;
    private Site site = Site.WWW;
    private String path = "/";
    private String title = "";
    private String referrer = "";

    /** {@code key} is unique for this visit, and stable. */
    PastVisit(String key, Person person, Device device, Instant start, int port) {
        this.key = key;
        this.person = person;
        this.device = device;
        this.port = port;
        this.now = start;
        this.random = new SplittableRandom(seed(key));
    }

    List<PastEvent> events() {
        return List.copyOf(events);
    }

    /** When the last event so far happened. */
    Instant end() {
        return now;
    }

    RandomGenerator random() {
        return random;
    }

    /** The link that brings the visitor to the next page. */
    PastVisit from(String address) {
        referrer = address;
        return this;
    }

    /** Lets seconds go by, between {@code least} and twice as many, in which the visitor moves and scrolls. */
    PastVisit stay(int least) {
        int seconds = least + random.nextInt(least + 1);
        ObjectNode properties = JSON.objectNode();
        for (int i = 1; i < seconds; i += 2 + random.nextInt(5)) {
            properties.withArray("seconds").add(now.getEpochSecond() + i);
        }
        now = now.plusSeconds(seconds).plusMillis(random.nextInt(1000));
        if (!properties.isEmpty()) {
            track("$activity", properties);
        }
        return this;
    }

    PastVisit page(Site nextSite, String nextPath, String nextTitle) {
        String before = events.isEmpty() ? referrer : site.address(port) + path;
        site = nextSite;
        path = nextPath;
        title = nextTitle;
        ObjectNode item = item("page").put("name", title);
        item.putObject("properties")
                .put("url", site.address(port) + path)
                .put("path", path.replaceFirst("\\?.*", ""))
                .put("title", title)
                .put("referrer", before);
        return add(item, 1);
    }

    PastVisit click(String selector, String text) {
        ObjectNode properties = JSON.objectNode()
                .put("selector", selector)
                .put("text", text)
                .put("tag", "button")
                .put("x", 80 + random.nextInt(device.width() - 160))
                .put("y", 120 + random.nextInt(500));
        return track("$click", properties);
    }

    PastVisit input(String selector, String label, int length) {
        ObjectNode properties = JSON.objectNode()
                .put("selector", selector)
                .put("label", label)
                .put("inputType", "text")
                .put("length", length)
                .put("masked", true);
        return track("$input", properties);
    }

    PastVisit error(String message) {
        String source = site.address(port) + "/views/timeline.js";
        return track(
                "$error",
                JSON.objectNode().put("message", message).put("source", source).put("line", 7));
    }

    /** The visitor does something with in-app guidance. */
    PastVisit content(String type, String name, String action) {
        return track("$content", Map.of("contentType", type, "contentName", name, "action", action));
    }

    PastVisit track(String event, Map<String, String> properties) {
        ObjectNode node = JSON.objectNode();
        properties.forEach(node::put);
        return track(event, node);
    }

    /** From here on the visitor is known by the user id. */
    PastVisit identify(String plan) {
        identified = true;
        ObjectNode item = item("identify");
        item.putObject("traits")
                .put("name", person.name())
                .put("email", person.email())
                .put("company", person.company())
                .put("plan", plan);
        return add(item, 0);
    }

    private PastVisit track(String event, ObjectNode properties) {
        ObjectNode item = item("track").put("event", event);
        item.set("properties", properties);
        return add(item, 1);
    }

    private ObjectNode item(String type) {
        ObjectNode item = JSON.objectNode().put("type", type).put("timestamp", now.toString());
        item.put("messageId", id(key + "/" + events.size()));
        item.put("anonymousId", id(person.email() + "/" + device));
        if (identified) {
            item.put("userId", person.userId());
        }
        return item;
    }

    private PastVisit add(ObjectNode item, int seconds) {
        ObjectNode context = item.putObject("context");
        context.putObject("page")
                .put("url", site.address(port) + path)
                .put("path", path.replaceFirst("\\?.*", ""))
                .put("title", title)
                .put("referrer", referrer);
        context.putObject("screen")
                .put("width", device.width())
                .put("height", device.height())
                .put("density", 2);
        context.put("locale", person.locale())
                .put("timezone", person.timezone())
                .put("userAgent", device.userAgent());
        context.put("ip", Networks.addressIn(person.locale()));
        context.putObject("library").put("name", "sojourn-demo").put("version", "1");
        context.putObject("sojourn").put("tabId", id(key + "/tab"));
        events.add(new PastEvent(site, now, item));
        now = now.plusSeconds(seconds).plusMillis(100 + random.nextInt(800));
        return this;
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static long seed(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
