package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.Members;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page became, by the events of a recording. */
final class RecordedPage {
    /** Kinds of events and of changes, as rrweb numbers them. */
    private static final int PICTURE = 2;

    private static final int CHANGE = 3;
    private static final int META = 4;
    private static final int CLICK = 2;
    private static final int DOUBLE_CLICK = 4;

    private final int most;
    private Members view = Members.none();
    private Json offset = new Json(Json.bytes("{\"left\":0,\"top\":0}"));
    private @Nullable PageTree tree;
    private @Nullable PageRest rest;
    private byte @Nullable [] pointer;
    private byte @Nullable [] selection;
    private double time;

    /**
     * Before anything was told of it.
     *
     * @param most bytes that all of it may need
     */
    RecordedPage(int most) {
        this.most = most;
    }

    /** What is told of it next; what no player shows has no effect. */
    void take(Json event) {
        Map<String, Json> told = event.members();
        Json data = told.get("data");
        if (data == null || !data.isObject() || !told.containsKey("type")) {
            return;
        }
        time = told.containsKey("timestamp") ? told.get("timestamp").number(time) : time;
        switch (told.get("type").integer()) {
            case META -> view = Members.of(data.bytes());
            case PICTURE -> begin(data.members());
            case CHANGE -> change(data);
            default -> {}
        }
    }

    /** When the last event was. */
    double time() {
        return time;
    }

    Members view() {
        return view;
    }

    Json offset() {
        return offset.again();
    }

    /** Its nodes. */
    PageTree tree() {
        return known(tree);
    }

    PageRest rest() {
        return known(rest);
    }

    /** Where the pointer is, and what is selected, as far as that was told. */
    List<byte[]> visitor() {
        return Stream.of(selection, pointer).filter(Objects::nonNull).toList();
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new UnfollowableException("There is no picture of it");
        }
        return part;
    }

    private void begin(Map<String, Json> told) {
        Json node = told.get("node");
        if (node == null) {
            throw new UnfollowableException("A picture of nothing");
        }
        offset = told.getOrDefault("initialOffset", offset);
        tree = new PageTree(NodeReader.whole(node).node(), most);
        rest = new PageRest(tree);
        pointer = null;
        selection = null;
    }

    private void change(Json data) {
        if (tree == null || rest == null) {
            return;
        }
        Json whole = data.again();
        Map<String, Json> told = data.members();
        switch (number(told, "source")) {
            case 0 -> new Changes(tree, rest).apply(told);
            case 1, 6, 12 -> point(told);
            case 2 -> interact(told, whole);
            case 3 -> scroll(told, whole);
            case 4 -> resize(told);
            case 5 -> ifKnown(told, id -> known(rest).input(id, whole.bytes()));
            case 7 -> ifKnown(told, id -> Media.play(known(tree), id, told));
            case 8, 13 -> changeRules(told, whole);
            case 10, 16 -> rest.known(whole.bytes());
            case 14 -> selection = whole.bytes();
            case 15 -> rest.sheets().adopt(told);
            default -> {}
        }
    }

    private void ifKnown(Map<String, Json> told, IntConsumer then) {
        int id = number(told, "id");
        if (known(tree).find(id) != null) {
            then.accept(id);
        }
    }

    private void scroll(Map<String, Json> told, Json whole) {
        int id = number(told, "id");
        if (id == tree().root().id && told.containsKey("x") && told.containsKey("y")) {
            offset = new Json(Json.bytes("{\"left\":%s,\"top\":%s}".formatted(told.get("x"), told.get("y"))));
        }
        ifKnown(told, known -> rest().scroll(known, whole.bytes()));
    }

    private void resize(Map<String, Json> told) {
        for (String side : List.of("width", "height")) {
            if (told.containsKey(side)) {
                view.replace(side, told.get(side).bytes());
            }
        }
    }

    private void changeRules(Map<String, Json> told, Json whole) {
        int sheet = number(told, "styleId");
        if (sheet > 0) {
            rest().sheets().change(sheet, whole.bytes());
        } else {
            ifKnown(told, id -> rest().rule(id, whole.bytes()));
        }
    }

    /** Of presses and of what is in use the last of each kind; clicks are shown as such, and do nothing more. */
    private void interact(Map<String, Json> told, Json whole) {
        int type = number(told, "type");
        if (told.containsKey("x") && told.containsKey("y")) {
            point(told.get("x"), told.get("y"), number(told, "id"));
        }
        if (type >= 0 && (type < CLICK || type > DOUBLE_CLICK)) {
            rest().interaction(type, whole.bytes());
        }
    }

    private void point(Map<String, Json> told) {
        Json positions = told.get("positions");
        if (positions != null && positions.isArray()) {
            positions.elements(position -> {
                Map<String, Json> at = position.members();
                if (at.containsKey("x") && at.containsKey("y")) {
                    point(at.get("x"), at.get("y"), number(at, "id"));
                }
            });
        }
    }

    private void point(Json x, Json y, int node) {
        pointer = Json.bytes(
                "{\"source\":1,\"positions\":[{\"x\":%s,\"y\":%s,\"id\":%d,\"timeOffset\":0}]}".formatted(x, y, node));
    }

    private static int number(Map<String, Json> told, String name) {
        Json number = told.get(name);
        return number == null ? -1 : number.again().integer();
    }
}
