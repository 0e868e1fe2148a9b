package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.progress.Progress;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.OpenRecording;
import io.sojourn.playback.recordings.RecordingId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides for each part of a batch whether it is taken, encrypts the addresses, and joins what is told of one address. Not for several threads. */
final class ManifestSorting {
    private final Map<RecordingId, OpenRecording> recordings;
    private final Map<RecordingId, DataKey.Digests> digests = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<RecordingId, ToldHealth> healths = new HashMap<>();
    private final List<DeadLetter> refused = new ArrayList<>();

    /** @param recordings all recordings of the batch */
    ManifestSorting(Map<RecordingId, OpenRecording> recordings) {
        this.recordings = recordings;
    }

    ManifestSorting sort(List<IncomingPart> parts) {
        parts.forEach(this::sort);
        return this;
    }

    /**
     * What is to be stored, each address of a recording once, in the order that they came.
     *
     * @param before how far processing had come
     */
    List<ManifestEntry> entries(Progress before) {
        Map<Address, ManifestEntry> once = new LinkedHashMap<>();
        told.forEach(one -> once.merge(
                new Address(one.recording(), ByteBuffer.wrap(one.digest())),
                one.entry(before.isNew(one.part().record())),
                (known, next) -> (next.winsOver(known) ? next : known).freshAs(next.winsOver(known) ? known : next)));
        return List.copyOf(once.values());
    }

    /** The recordings that something is told of. */
    List<RecordingId> taken() {
        return recordings.keySet().stream().toList();
    }

    /** What the newest parts say of the recordings' losses. */
    List<ToldHealth> healths() {
        return List.copyOf(healths.values());
    }

    /** Those that cannot be processed. */
    List<DeadLetter> refused() {
        return refused;
    }

    private void sort(IncomingPart part) {
        OpenRecording recording =
                Objects.requireNonNull(recordings.get(part.recording().id()));
        String fault = recording.fault(part.part().anonymousId());
        if (fault == null) {
            take(part, recording.id(), Objects.requireNonNull(recording.key()));
        } else {
            refused.add(part.refused(fault));
        }
    }

    private void take(IncomingPart part, RecordingId recording, DataKey key) {
        DataKey.Digests ofRecording = digests.computeIfAbsent(recording, id -> key.digests());
        for (Entry entry : part.part().entries()) {
            byte[] url = entry.url().getBytes(StandardCharsets.UTF_8);
            told.add(new Told(
                    part,
                    recording,
                    entry,
                    ofRecording.of(entry.url()),
                    key.seal(url, ManifestStore.placeOf(recording))));
        }
        if (part.part().health() != null) {
            healths.merge(
                    recording,
                    new ToldHealth(recording, part.part().part(), part.part().health()),
                    ToldHealth::newest);
        }
    }

    private record Address(RecordingId recording, ByteBuffer digest) {}

    private record Told(IncomingPart part, RecordingId recording, Entry told, byte[] digest, byte[] sealedUrl) {
        ManifestEntry entry(boolean fresh) {
            return new ManifestEntry(
                    recording,
                    digest,
                    sealedUrl,
                    told.sha256(),
                    told.lost(),
                    part.part().part(),
                    fresh);
        }
    }
}
