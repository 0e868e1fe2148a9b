package io.sojourn.playback.checkpoints;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page that changes at random, as rrweb tells it. */
final class RandomHistory {
    private static final String[] TAGS = {"div", "span", "input", "style", "iframe", "video", "link"};
    private static final String[] TEXTS = {
        "", "plain", "a \"quote\" \\ and a \n line", "ü€🙂", "{[,:]}", "a{b:c}/* rr_split */d{e:f}", "\\u0041 </script>"
    };

    private final Random random;
    private final PlayedPage page = new PlayedPage();
    private final List<String> events = new ArrayList<>();
    private int lastId = 6;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** A picture of a page, and so many changes. */
    static List<String> of(long seed, int changes) {
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        for (int i = 0; i < changes; i++) {
            history.change();
        }
        return history.events;
    }

    private void begin() {
        tell(4, "{\"href\":\"https://a.example/\",\"width\":1280,\"height\":800,\"colorScheme\":\"dark\"}");
        tell(2, """
                {"node":{"type":0,"childNodes":[{"type":1,"name":"html","publicId":"","systemId":"","id":2},
                {"type":2,"tagName":"html","attributes":{"lang":"en"},"childNodes":[
                {"type":2,"tagName":"style","attributes":{"_cssText":"p{}/* rr_split */q{}"},"childNodes":[
                {"type":3,"textContent":"","id":4},{"type":3,"textContent":"","id":5}],"id":3},
                {"type":2,"tagName":"body","attributes":{"style":"color: red; width: 1px"},"childNodes":[],"isShadowHost":true,"id":6}
                ],"id":7}],"id":1},"initialOffset":{"left":0,"top":0}}""".replace("\n", ""));
        lastId = 7;
    }

    private void change() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> add();
            case 4 -> remove();
            case 5 -> move();
            case 6 -> texts();
            case 7 -> attributes();
            case 8 -> style();
            case 9 -> attach();
            case 10 -> rules();
            case 11 -> adopt();
            case 12 -> sheet();
            case 13 -> visitor();
            case 14 -> tell(3, "{\"source\":5,\"text\":%s,\"isChecked\":false,\"id\":%d}".formatted(text(), anyId()));
            default -> other();
        }
    }

    /** An element with another below it, in any order. */
    private void add() {
        PlayedNode parent = any(node -> node.type == 2 && !node.tag.equals("iframe"));
        int id = ++lastId;
        List<String> adds = new ArrayList<>();
        if (parent.tag.equals("style")) {
            adds.add(addition(parent, id, "{\"type\":3,\"textContent\":%s".formatted(text())));
        } else {
            adds.add(addition(parent, id, element()));
            adds.add(
                    "{\"parentId\":%d,\"nextId\":null,\"node\":{\"type\":2,\"tagName\":\"p\",\"attributes\":{},\"childNodes\":[],\"id\":%d}}"
                            .formatted(id, ++lastId));
        }
        if (page.nodes.get(parent.id).tag.equals("style")
                || !adds.getFirst().contains("\"style\",") && !adds.getFirst().contains("iframe")) {
            Collections.shuffle(adds, random);
        } else {
            adds.removeLast();
        }
        mutate("", String.join(",", adds), "", "");
    }

    private String element() {
        String tag = TAGS[random.nextInt(TAGS.length)];
        String attributes =
                switch (tag) {
                    case "style", "link" -> "{\"_cssText\":%s}".formatted(text());
                    default -> "{\"class\":%s,\"style\":\"color: blue\"}".formatted(text());
                };
        return "{\"type\":2,\"tagName\":\"%s\",\"attributes\":%s,\"childNodes\":[]".formatted(tag, attributes);
    }

    /** Below a parent, or hosted by it. */
    private String addition(PlayedNode parent, int id, String node) {
        boolean isHosted = !parent.tag.equals("style") && random.nextInt(4) == 0;
        List<PlayedNode> siblings = new ArrayList<>(
                isHosted ? (parent.shadow == null ? List.<PlayedNode>of() : parent.shadow) : parent.children);
        siblings.removeIf(sibling -> sibling.id == id);
        int at = random.nextInt(siblings.size() + 1);
        String next = at == siblings.size() ? "null" : String.valueOf(siblings.get(at).id);
        return "{\"parentId\":%d,\"nextId\":%s,\"node\":%s,%s\"id\":%d}}"
                .formatted(parent.id, next, node, isHosted ? "\"isShadow\":true," : "", id);
    }

    private void remove() {
        PlayedNode node = movable();
        if (node != null) {
            mutate(removal(node), "", "", "");
        }
    }

    private static String removal(PlayedNode node) {
        return "{\"parentId\":%d,\"id\":%d%s}"
                .formatted(node.parent.id, node.id, node.isShadow ? ",\"isShadow\":true" : "");
    }

    /** A text goes elsewhere, as it was. */
    private void move() {
        PlayedNode node = movable();
        PlayedNode parent = any(one -> one.type == 2 && one.tag.equals("div"));
        if (node == null || node.type != 3 || parent == null) {
            return;
        }
        String text = "{\"type\":3,\"textContent\":%s".formatted(TextNode.valueOf(node.text));
        mutate(removal(node), addition(parent, node.id, text), "", "");
    }

    private void texts() {
        PlayedNode node = any(one -> one.type == 3);
        if (node != null) {
            mutate("", "", "{\"id\":%d,\"value\":%s}".formatted(node.id, text()), "");
        }
        mutate(
                "{\"parentId\":6,\"id\":9999}",
                "",
                "{\"id\":9999,\"value\":\"nobody's\"}",
                "{\"id\":9999,\"attributes\":{}}");
    }

    private void attributes() {
        PlayedNode node = any(one -> one.type == 2 && !one.tag.equals("style"));
        String value = random.nextInt(4) == 0 ? "null" : text();
        String name = node.tag.equals("link") ? "_cssText" : random.nextBoolean() ? "class" : "rr_open_mode";
        if (!name.equals("_cssText") || !value.equals("null")) {
            mutate("", "", "", "{\"id\":%d,\"attributes\":{\"%s\":%s}}".formatted(node.id, name, value));
        }
    }

    private void style() {
        PlayedNode node = any(one -> one.type == 2);
        String value =
                switch (random.nextInt(4)) {
                    case 0 -> "null";
                    case 1 -> "\"top: 1px; left: %dpx\"".formatted(random.nextInt(9));
                    case 2 -> "{\"top\":false,\"left\":\"%dpx\"}".formatted(random.nextInt(9));
                    default -> "{\"width\":[\"%dpx\",\"important\"],\"color\":\"green\"}".formatted(random.nextInt(9));
                };
        mutate("", "", "", "{\"id\":%d,\"attributes\":{\"style\":%s}}".formatted(node.id, value));
    }

    /** A document into a frame. */
    private void attach() {
        PlayedNode frame = any(one -> one.tag.equals("iframe"));
        if (frame == null) {
            return;
        }
        int id = lastId + 1;
        lastId += 3;
        String document =
                "{\"type\":0,\"childNodes\":[{\"type\":2,\"tagName\":\"html\",\"attributes\":{},\"rootId\":%d,\"childNodes\":[{\"type\":2,\"tagName\":\"div\",\"attributes\":{},\"childNodes\":[],\"rootId\":%d,\"id\":%d}],\"id\":%d}],\"id\":%d}"
                        .formatted(id, id, id + 2, id + 1, id);
        tell(
                3,
                "{\"source\":0,\"removes\":[],\"texts\":[],\"attributes\":[],\"adds\":[{\"parentId\":%d,\"nextId\":null,\"node\":%s}],\"isAttachIframe\":true}"
                        .formatted(frame.id, document));
    }

    private void rules() {
        PlayedNode style = any(one -> one.tag.equals("style") || one.tag.equals("link"));
        int index = random.nextInt(3);
        tell(
                3,
                random.nextBoolean()
                        ? "{\"source\":8,\"id\":%d,\"adds\":[{\"rule\":%s,\"index\":%d}]}"
                                .formatted(style.id, text(), index)
                        : "{\"source\":13,\"id\":%d,\"set\":{\"property\":\"top\",\"value\":\"1px\"},\"index\":[%d]}"
                                .formatted(style.id, index));
    }

    private void adopt() {
        PlayedNode host = any(one -> one.type == 0 || one.shadow != null);
        int number = 1 + random.nextInt(5);
        String made = page.sheets.containsKey(number)
                ? ""
                : "\"styles\":[{\"styleId\":%d,\"rules\":[{\"rule\":%s,\"index\":0}]}],".formatted(number, text());
        tell(3, "{\"source\":15,\"id\":%d,%s\"styleIds\":[%d]}".formatted(host.id, made, number));
    }

    private void sheet() {
        tell(3, "{\"source\":8,\"styleId\":%d,\"replaceSync\":%s}".formatted(1 + random.nextInt(5), text()));
    }

    private void visitor() {
        int id = anyId();
        tell(
                3,
                switch (random.nextInt(4)) {
                    case 0 ->
                        "{\"source\":1,\"positions\":[{\"x\":%d,\"y\":2,\"id\":%d,\"timeOffset\":0}]}"
                                .formatted(random.nextInt(99), id);
                    case 1 -> "{\"source\":2,\"type\":%d,\"id\":%d}".formatted(5 + random.nextInt(2), id);
                    case 2 ->
                        "{\"source\":14,\"ranges\":[{\"start\":%d,\"startOffset\":0,\"end\":%d,\"endOffset\":1}]}"
                                .formatted(id, id);
                    default -> "{\"source\":3,\"id\":%d,\"x\":0,\"y\":%d}".formatted(id, random.nextInt(999));
                });
    }

    private void other() {
        tell(
                3,
                switch (random.nextInt(5)) {
                    case 0 -> "{\"source\":4,\"width\":%d,\"height\":700}".formatted(300 + random.nextInt(900));
                    case 1 ->
                        "{\"source\":10,\"family\":\"F%d\",\"fontSource\":\"url(x)\",\"buffer\":false}"
                                .formatted(random.nextInt(3));
                    case 2 ->
                        "{\"source\":7,\"type\":%d,\"id\":%d,\"currentTime\":1.5,\"muted\":true}"
                                .formatted(random.nextInt(4), anyId());
                    case 3 -> "{\"source\":16,\"define\":{\"name\":\"x-%d\"}}".formatted(random.nextInt(3));
                    default -> "{\"source\":9,\"id\":1,\"commands\":[]}";
                });
    }

    private @Nullable PlayedNode movable() {
        return any(node -> node.id > 7 && node.type != 0 && node.parent != null && node.parent.type != 0
                || node.id == 4
                || node.id == 5);
    }

    private int anyId() {
        return any(node -> true).id;
    }

    private @Nullable PlayedNode any(Predicate<PlayedNode> fits) {
        List<PlayedNode> found = page.nodes.values().stream().filter(fits).toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private String text() {
        return TextNode.valueOf(TEXTS[random.nextInt(TEXTS.length)]).toString();
    }

    private void mutate(String removes, String adds, String texts, String attributes) {
        tell(
                3,
                "{\"source\":0,\"removes\":[%s],\"adds\":[%s],\"texts\":[%s],\"attributes\":[%s]}"
                        .formatted(removes, adds, texts, attributes));
    }

    private void tell(int type, String data) {
        String event = "{\"type\":%d,\"data\":%s,\"timestamp\":%d}".formatted(type, data, 1_000 + events.size());
        page.play(event);
        events.add(event);
    }
}
