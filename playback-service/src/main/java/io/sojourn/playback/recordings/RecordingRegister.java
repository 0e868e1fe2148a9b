package io.sojourn.playback.recordings;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.encryption.MasterKey;
import io.sojourn.playback.encryption.SystemKey;
import io.sojourn.playback.encryption.SystemKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens recordings by their keys. Whatever comes first of a recording makes it. */
@ApplicationScoped
public class RecordingRegister {
    private final RecordingStore recordings;
    private final SystemKeys systemKeys;
    private final MasterKey master;

    @Inject
    RecordingRegister(RecordingStore recordings, SystemKeys systemKeys, MasterKey master) {
        this.recordings = recordings;
        this.systemKeys = systemKeys;
        this.master = master;
    }

    /** All recordings that something tells of, after adding those that are new. */
    public Uni<Map<RecordingId, OpenRecording>> open(Collection<NewRecording> told) {
        Map<RecordingId, NewRecording> firsts = new HashMap<>();
        told.forEach(recording -> firsts.putIfAbsent(recording.id(), recording));
        Set<String> systems =
                firsts.keySet().stream().map(RecordingId::systemId).collect(Collectors.toSet());
        return systemKeys.ofAll(systems).chain(keys -> known(firsts, keys)
                .chain(known -> onWorker(() -> opened(firsts, known, keys))));
    }

    /** A recording's key; empty if there is no such recording, or its key or its system's was destroyed. */
    public Uni<Optional<DataKey>> key(RecordingId id) {
        return recordings.wrappedKeys(id).chain(found -> onWorker(() -> found.map(wrapped -> opened(id, wrapped))));
    }

    /** A recording's key by those that are stored; on a worker thread. */
    public DataKey opened(RecordingId id, RecordingStore.WrappedKeys wrapped) {
        return master.systemKey(wrapped.ofSystem(), id.systemId()).recordingKey(wrapped.ofRecording(), id.name());
    }

    private Uni<Map<RecordingId, KnownRecording>> known(
            Map<RecordingId, NewRecording> firsts, Map<String, SystemKey> keys) {
        return recordings.find(firsts.keySet()).chain(known -> {
            List<NewRecording> missing = firsts.values().stream()
                    .filter(first -> !known.containsKey(first.id()))
                    .filter(first -> keys.containsKey(first.id().systemId()))
                    .toList();
            return missing.isEmpty()
                    ? Uni.createFrom().item(known)
                    : onWorker(() -> newKeys(missing, keys))
                            .chain(recordings::addMissing)
                            .chain(() -> recordings.find(firsts.keySet()));
        });
    }

    private static Map<NewRecording, byte[]> newKeys(List<NewRecording> missing, Map<String, SystemKey> keys) {
        Map<NewRecording, byte[]> wrapped = new HashMap<>();
        missing.forEach(recording -> wrapped.put(
                recording,
                keyOf(recording.id(), keys).newRecordingKey(recording.id().name())));
        return wrapped;
    }

    private static Map<RecordingId, OpenRecording> opened(
            Map<RecordingId, NewRecording> firsts,
            Map<RecordingId, KnownRecording> known,
            Map<String, SystemKey> keys) {
        Map<RecordingId, OpenRecording> opened = new HashMap<>();
        firsts.forEach((id, first) -> {
            KnownRecording stored = known.get(id);
            opened.put(
                    id,
                    stored == null
                            ? new OpenRecording(id, first.visitorId(), null, OpenRecording.Reach.NONE)
                            : new OpenRecording(id, stored.visitorId(), unwrapped(stored, keys), stored.reach()));
        });
        return opened;
    }

    private static @Nullable DataKey unwrapped(KnownRecording stored, Map<String, SystemKey> keys) {
        byte[] wrapped = stored.wrappedKey();
        return wrapped == null || !keys.containsKey(stored.id().systemId())
                ? null
                : keyOf(stored.id(), keys).recordingKey(wrapped, stored.id().name());
    }

    private static SystemKey keyOf(RecordingId id, Map<String, SystemKey> keys) {
        return Objects.requireNonNull(keys.get(id.systemId()));
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
