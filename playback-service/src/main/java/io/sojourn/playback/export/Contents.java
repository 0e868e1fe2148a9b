package io.sojourn.playback.export;

import io.sojourn.playback.manifests.ManifestAsset;
import io.sojourn.playback.replay.PlaybackView;
import io.sojourn.playback.replay.RecordingView;
import io.sojourn.playback.replay.RecordingView.ChunkView;
import io.sojourn.playback.replay.RecordingView.SegmentView;
import io.sojourn.playback.replay.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes into the file of a session: its recordings, and each asset once, however many of them name it. */
final class Contents {
    /** What an address needs in a list beside itself. */
    private static final int AROUND_URL = 200;
    /** What the layout says of a recording and of a part of one. */
    private static final int LAYOUT = 400;

    private final String systemId;
    private final Window asked;
    private final PlaybackView view;
    private final Map<String, Integer> assets = new LinkedHashMap<>();
    private long listed;

    Contents(String systemId, Window asked, PlaybackView view) {
        this.systemId = systemId;
        this.asked = asked;
        this.view = view;
    }

    String systemId() {
        return systemId;
    }

    Window asked() {
        return asked;
    }

    PlaybackView view() {
        return view;
    }

    List<RecordingView> recordings() {
        return view.recordings();
    }

    /** The hashes of the assets that are there. */
    List<String> assets() {
        return List.copyOf(assets.keySet());
    }

    /** Takes in what the addresses of a recording stood for. */
    Contents add(List<ManifestAsset> ofRecording) {
        for (ManifestAsset asset : ofRecording) {
            listed += asset.url().length() + AROUND_URL;
            if (asset.sha256() != null && asset.bytes() != null) {
                assets.put(asset.sha256(), asset.bytes());
            }
        }
        return this;
    }

    /** At most how long all is in a file that is not of the recordings' events. */
    long surroundings() {
        long layout = 0;
        for (RecordingView recording : recordings()) {
            layout += LAYOUT;
            layout += (long) LAYOUT
                    * (recording.segments().size() + recording.chunks().size());
        }
        long parts = 0;
        for (int bytes : assets.values()) {
            parts += FilePart.length(bytes);
        }
        return parts + FilePart.length(layout) + FilePart.length(listed);
    }

    /** How long the chunks are in a file, which go into it as they are. */
    long chunks() {
        return recordings().stream()
                .flatMap(recording -> recording.chunks().stream())
                .mapToLong(ChunkView::bytes)
                .map(FilePart::length)
                .sum();
    }

    /** At most how long the segments are in a file. They are compressed anew for it, and most of them become much shorter. */
    long segments() {
        return recordings().stream()
                .flatMap(recording -> recording.segments().stream())
                .mapToLong(SegmentView::rawBytes)
                .map(FilePart::length)
                .sum();
    }
}
