package io.sojourn.playback.segments;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.encryption.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens segments, with two blobs at most. */
@ApplicationScoped
public class SegmentReader {
    private final BlobStore blobs;
    private final BaseContents bases;

    @Inject
    SegmentReader(BlobStore blobs, BaseContents bases) {
        this.blobs = blobs;
        this.bases = bases;
    }

    /** The content of a segment, on a worker thread; empty if it was put together anew, or removed, meanwhile. */
    public Uni<Optional<byte[]>> content(Segment segment, DataKey key) {
        return segment.base() == null
                ? base(segment.id(), key)
                : base(segment.baseId(), key)
                        .chain(base -> base.isEmpty()
                                ? Uni.createFrom().item(base)
                                : blob(segment.id())
                                        .map(blob -> blob.map(found -> open(segment.id(), found, key, base.get()))));
    }

    /** The content of a segment that is compressed without a base; empty if it was removed meanwhile. */
    public Uni<Optional<byte[]>> base(SegmentId id, DataKey key) {
        Optional<byte[]> known = bases.get(id);
        return known.isPresent()
                ? Uni.createFrom().item(known).emitOn(Infrastructure.getDefaultWorkerPool())
                : blob(id).map(blob -> blob.map(found -> Zstandard.decompress(key.open(found, id.name()), null)))
                        .invoke(found -> found.ifPresent(content -> bases.put(id, content)));
    }

    private Uni<Optional<byte[]>> blob(SegmentId id) {
        return blobs.get(BlobKind.SEGMENTS, id.name()).emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private static byte[] open(SegmentId id, byte[] blob, DataKey key, byte[] base) {
        return Zstandard.decompress(key.open(blob, id.name()), base);
    }
}
