package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.assets.ManifestPart.Loss;
import io.sojourn.playback.assets.AssetId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a part of a manifest cannot be stored: the collect API lets no such part through, but it is not the only one who can write to the topic. */
final class PartFaults {
    static final int LONGEST_URL = 8192;
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST_LIST = 100;
    private static final int LONGEST_WORD = 200;

    private PartFaults() {}

    /** The first fault, null if there is none. What JSON left out is null, whatever the record says. */
    static @Nullable String of(ManifestPart part, @Nullable String key) {
        if (Stream.of(part.systemId(), part.sourceId(), part.anonymousId(), part.recordingId(), part.entries())
                        .anyMatch(Objects::isNull)
                || !IncomingPart.recordingOf(part).hasValidIds()) {
            return "An id of the manifest is empty, too long, or has characters that ids do not have";
        }
        if (!part.key().equals(key)) {
            return "The record's key is not the manifest's: " + part.key();
        }
        if (part.part() < 0 || part.entries().size() > MOST_ENTRIES) {
            return "The part must be at least 0 and have at most " + MOST_ENTRIES + " entries";
        }
        if (!part.entries().stream().allMatch(PartFaults::isEntry)) {
            return "An entry of the manifest is not an address with either a hash or a loss";
        }
        return part.health() == null || isHealth(part.health()) ? null : "The health is not as recorders tell it";
    }

    private static boolean isEntry(@Nullable Entry entry) {
        return entry != null
                && entry.url() != null
                && !entry.url().isBlank()
                && entry.url().length() <= LONGEST_URL
                && (entry.sha256() == null
                        ? entry.lost() != null
                        : entry.lost() == null && AssetId.isHash(entry.sha256()));
    }

    private static boolean isHealth(Health health) {
        return Stream.of(health.muted(), health.canvases(), health.foreignFrames(), health.closedRoots())
                        .allMatch(count -> count >= 0)
                && (health.lastSequence() == null || health.lastSequence() >= 0)
                && isList(health.losses())
                && health.losses().stream().allMatch(PartFaults::isLoss)
                && isList(health.steps())
                && health.steps().stream().allMatch(PartFaults::isWord);
    }

    private static boolean isLoss(@Nullable Loss loss) {
        return loss != null && isWord(loss.reason()) && loss.events() >= 0;
    }

    private static boolean isList(@Nullable List<?> list) {
        return list != null && list.size() <= LONGEST_LIST;
    }

    /** PostgreSQL's JSON holds neither the character 0 nor halves of characters. */
    private static boolean isWord(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST_WORD
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
