package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.recordings.RecordingId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address of a recording as it is stored.
 *
 * @param digest tells the recording's addresses apart
 * @param sealedUrl the address, encrypted
 * @param sha256 of what it stood for, null if that is lost
 * @param lost why it is, null if it is not
 * @param part that told it
 * @param fresh whether the record that told it is processed for the first time
 */
record ManifestEntry(
        RecordingId recording,
        byte[] digest,
        byte[] sealedUrl,
        @Nullable String sha256,
        @Nullable AssetLoss lost,
        int part,
        boolean fresh) {
    /** Whether it counts more than one of the same address that was told before: content more than a loss, then the newer part. */
    boolean winsOver(ManifestEntry before) {
        return (sha256 == null) == (before.sha256 == null) ? part >= before.part : sha256 != null;
    }

    /** The same, fresh if one of the two is. */
    ManifestEntry freshAs(ManifestEntry other) {
        return new ManifestEntry(recording, digest, sealedUrl, sha256, lost, part, fresh || other.fresh);
    }

    Optional<AssetId> asset() {
        return Optional.ofNullable(sha256).map(hash -> new AssetId(recording.systemId(), hash));
    }

    @Nullable
    String lostName() {
        return lost == null ? null : lost.name().toLowerCase(Locale.ROOT);
    }
}
