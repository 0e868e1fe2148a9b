package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Style sheets that scripts have made, and who has adopted them. They are told once, with the first who adopts them, and by number from then on. */
final class Sheets {
    private final PageTree tree;
    private final Map<Integer, Sheet> sheets = new LinkedHashMap<>();
    /** The numbers of the sheets of each host, as they are written. */
    private final Map<Integer, byte[]> adopted = new LinkedHashMap<>();

    Sheets(PageTree tree) {
        this.tree = tree;
    }

    /** A document, or who hosts a tree, has other sheets from now on. */
    void adopt(Map<String, Json> told) {
        Json host = told.get("id");
        Json numbers = told.get("styleIds");
        int id = host == null ? -1 : host.integer();
        if (tree.find(id) == null || numbers == null || !numbers.isArray()) {
            return;
        }
        Json made = told.get("styles");
        if (made != null && made.isArray()) {
            made.elements(sheet -> make(id, sheet.members()));
        }
        tree.release(adopted.put(id, tree.hold(numbers.bytes())));
    }

    private void make(int host, Map<String, Json> told) {
        Json number = told.get("styleId");
        Json rules = told.get("rules");
        if (number == null || rules == null) {
            throw new UnfollowableException("A sheet without rules");
        }
        Sheet made = new Sheet(host, tree.hold(rules.bytes()), new ArrayList<>());
        Sheet before = sheets.put(number.integer(), made);
        if (before != null) {
            tree.release(before.rules());
            before.changes().forEach(tree::release);
        }
    }

    /** The rules of one of them have changed. */
    void change(int number, byte[] change) {
        Sheet sheet = sheets.get(number);
        if (sheet != null) {
            sheet.changes().add(tree.hold(change));
        }
    }

    /** Forgets who has adopted what, of those that are gone; others may have the same sheets. */
    void forgetHosts(Collection<Integer> gone) {
        gone.forEach(host -> tree.release(adopted.remove(host)));
    }

    /** All that has to be told of them again, in its order: of those in frames, or of those that are not. */
    List<byte[]> told(boolean framed) {
        List<byte[]> told = new ArrayList<>();
        sheets.forEach((number, sheet) -> {
            int host = tree.find(sheet.host()) == null ? tree.root().id : sheet.host();
            if (tree.isFramed(host) == framed) {
                told.add(making(host, number, sheet.rules()));
                told.addAll(sheet.changes());
            }
        });
        adopted.forEach((host, numbers) -> {
            if (tree.isFramed(host) == framed) {
                told.add(adopting(host, "", numbers));
            }
        });
        return told;
    }

    private static byte[] making(int host, int number, byte[] rules) {
        String made = "\"styles\":[{\"styleId\":%d,\"rules\":%s}],".formatted(number, new Json(rules));
        return adopting(host, made, Json.bytes("[]"));
    }

    private static byte[] adopting(int host, String made, byte[] numbers) {
        return Json.bytes("{\"source\":15,\"id\":%d,%s\"styleIds\":%s}".formatted(host, made, new Json(numbers)));
    }

    /**
     * A sheet that was made.
     *
     * @param host who adopted it first
     * @param changes of its rules since
     */
    private record Sheet(int host, byte[] rules, List<byte[]> changes) {}
}
