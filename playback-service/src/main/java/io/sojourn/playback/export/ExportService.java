package io.sojourn.playback.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.appearance.AssetList;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.assets.AssetService;
import io.sojourn.playback.content.ContentService;
import io.sojourn.playback.content.RecordedEvents;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.replay.PlaybackView;
import io.sojourn.playback.replay.RecordingView;
import io.sojourn.playback.replay.ReplayService;
import io.sojourn.playback.replay.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes files of sessions, part by part: the next one is read when the one before was sent, so that a file of any length needs little memory. */
@ApplicationScoped
class ExportService {
    /** What the parts take that say which part of the session it is, and where it ends. */
    private static final int AROUND = 1024;

    private final ReplayService replay;
    private final ContentService content;
    private final ManifestReader manifests;
    private final AssetService assets;
    private final OfflinePage page;
    private final ExportConfig config;
    private final ObjectMapper json;

    @Inject
    ExportService(
            ReplayService replay,
            ContentService content,
            ManifestReader manifests,
            AssetService assets,
            OfflinePage page,
            ExportConfig config,
            ObjectMapper json) {
        this.replay = replay;
        this.content = content;
        this.manifests = manifests;
        this.assets = assets;
        this.page = page;
        this.config = config;
        this.json = json;
    }

    /**
     * What a session has in a range, as whoever gets the file may see it; empty if there is no such session.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if there is nothing to replay
     */
    Uni<Optional<Contents>> contents(String systemId, String sessionId, Window asked) {
        return replay.playback(systemId, sessionId, asked, Audience.ANYBODY).chain(found -> found.map(
                        view -> contents(systemId, asked, view).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** How large a file would be, and may be. */
    ExportSizeView size(Contents contents) {
        long least = page.length() + contents.surroundings() + contents.chunks();
        return new ExportSizeView(
                least, least + contents.segments(), config.largest().asLongValue());
    }

    /**
     * A file, in parts. Whoever it is passed on to is told no more of visitors than who has the link of a share. Where it has as much as it may have, its
     * recordings end, and it says so.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if there is too much for one file
     */
    Multi<byte[]> file(Contents contents) {
        ExportSizeView size = size(contents);
        if (size.leastBytes() > size.mostBytes()) {
            throw PlaybackProblem.EXPORT_TOO_LARGE.because(
                    "It would have %d bytes at least, and may have %d. Export it in parts, with from and to."
                            .formatted(size.leastBytes(), size.mostBytes()));
        }
        Room room = new Room(size.mostBytes() - page.length() - contents.surroundings() - AROUND);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(page::head),
                        layout(contents).toMulti(),
                        part(contents.asked()),
                        recordings(contents, room),
                        cut(room),
                        assets(contents),
                        Multi.createFrom().item(page::tail));
    }

    private Uni<Contents> contents(String systemId, Window asked, PlaybackView view) {
        if (view.recordings().isEmpty()) {
            throw PlaybackProblem.RECORDING_NOT_FOUND.because("Nothing was recorded of the session in that range.");
        }
        return Multi.createFrom()
                .iterable(view.recordings())
                .onItem()
                .transformToUniAndConcatenate(recording -> manifests.assets(new RecordingId(systemId, recording.id())))
                .collect()
                .in(() -> new Contents(systemId, asked, view), Contents::add);
    }

    private Uni<byte[]> layout(Contents contents) {
        return Uni.createFrom()
                .item(() -> written("", contents.view()).bytes())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Says which part of the session was asked for, if it was not the whole: what it is played from begins before it. */
    private Multi<byte[]> part(Window asked) {
        return Multi.createFrom()
                .item(asked.ends())
                .select()
                .where(ends -> !ends.isEmpty())
                .map(ends -> written("part", ends).bytes());
    }

    private Multi<byte[]> recordings(Contents contents, Room room) {
        return Multi.createFrom()
                .iterable(contents.recordings())
                .onItem()
                .transformToMultiAndConcatenate(recording -> recording(contents, recording, room));
    }

    private Multi<byte[]> recording(Contents contents, RecordingView recording, Room room) {
        RecordingId id = new RecordingId(contents.systemId(), recording.id());
        String session = contents.view().sessionId();
        String path = "recordings/%s/".formatted(recording.id());
        Uni<byte[]> list = manifests
                .assets(id)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> written(path + "assets", AssetList.of(found)).bytes());
        Multi<byte[]> segments = parts(recording.segments(), room, segment -> part(
                        path + "segments/" + segment.index(),
                        content.segment(session, id, segment.index(), Audience.ANYBODY))
                .map(part -> room.take(part, segment.from())));
        Multi<byte[]> chunks = parts(recording.chunks(), room, chunk -> part(
                        path + "chunks/" + chunk.sequence(),
                        content.chunk(session, id.chunk(chunk.sequence()), Audience.ANYBODY))
                .map(part -> room.take(part, chunk.from())));
        return Multi.createBy().concatenating().streams(list.toMulti(), segments, chunks);
    }

    /** As many as there is room for. */
    private static <T> Multi<byte[]> parts(List<T> all, Room room, Function<T, Uni<byte[]>> part) {
        return Multi.createFrom()
                .iterable(all)
                .select()
                .where(one -> !room.isFull())
                .onItem()
                .transformToUniAndConcatenate(part::apply)
                .select()
                .where(bytes -> bytes.length > 0);
    }

    private static Uni<byte[]> part(String path, Uni<Optional<RecordedEvents>> events) {
        return events.emitOn(Infrastructure.getDefaultWorkerPool()).map(found -> found.map(content -> content.gzip()
                        ? new FilePart(path, FilePart.JSON, content.bytes())
                        : FilePart.of(path, FilePart.JSON, content.bytes()))
                .map(FilePart::bytes)
                .orElseThrow(() -> new IllegalStateException(path + " was put together anew or erased.")));
    }

    /** Says from when on events were left out, if some were. */
    private Multi<byte[]> cut(Room room) {
        return Multi.createFrom()
                .item(() -> Optional.ofNullable(room.cutAt()))
                .select()
                .where(Optional::isPresent)
                .map(from -> written("cut", Map.of("from", from.orElseThrow())).bytes());
    }

    /** One that was removed meanwhile is missing in the file, as it would be in the player. */
    private Multi<byte[]> assets(Contents contents) {
        return Multi.createFrom()
                .iterable(contents.assets())
                .onItem()
                .transformToUniAndConcatenate(sha256 -> assets.content(new AssetId(contents.systemId(), sha256))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> found.map(asset -> FilePart.of("assets/" + sha256, asset.type(), asset.content())
                                        .bytes())
                                .orElse(new byte[0])))
                .select()
                .where(bytes -> bytes.length > 0);
    }

    private FilePart written(String path, Object answer) {
        try {
            return FilePart.of(path, FilePart.JSON, json.writeValueAsBytes(answer));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
