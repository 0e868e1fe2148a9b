package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.Members;
import java.util.Map;

/** How films and sounds are played, as pictures tell it: in attributes of their own. */
final class Media {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "currentTime", "rr_mediaCurrentTime",
            "playbackRate", "rr_mediaPlaybackRate",
            "muted", "rr_mediaMuted",
            "loop", "rr_mediaLoop",
            "volume", "rr_mediaVolume");
    /** By rrweb's number of what was done. */
    private static final Map<Integer, String> STATES = Map.of(0, "\"played\"", 1, "\"paused\"");

    private Media() {}

    /** Something was done with it. */
    static void play(PageTree tree, int id, Map<String, Json> told) {
        PageNode node = tree.find(id);
        if (node == null || !node.isElement()) {
            return;
        }
        Members attributes = Members.of(node.own);
        ATTRIBUTES.forEach((name, attribute) -> {
            if (told.containsKey(name)) {
                attributes.replace(attribute, told.get(name).again().bytes());
            }
        });
        Json type = told.get("type");
        String state = STATES.get(type == null ? -1 : type.integer());
        if (state != null) {
            attributes.replace("rr_mediaState", Json.bytes(state));
        }
        tree.change(node, attributes.written());
    }
}
