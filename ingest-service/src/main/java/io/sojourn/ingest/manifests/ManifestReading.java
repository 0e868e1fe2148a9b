package io.sojourn.ingest.manifests;

import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.ingest.assets.ContentHash;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a part of a manifest. Fails with {@link InvalidFieldException} at the first place that has no sense. */
final class ManifestReading {
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST_URL = 8192;
    private static final int HASH_LENGTH = 64;
    private static final int LONGEST_WORD = 20;
    /** What a browser can have fetched: other addresses hold their content themselves, or have none. It stands as the page has it, even with blanks. */
    private static final Pattern URL = Pattern.compile("(?:https?://|blob:).+", Pattern.CASE_INSENSITIVE);

    private static final Map<String, AssetLoss> LOSSES = Arrays.stream(AssetLoss.values())
            .collect(Collectors.toMap(loss -> loss.name().toLowerCase(Locale.ROOT), Function.identity()));

    private ManifestReading() {}

    /** What the part says; at least one thing. */
    static ManifestContent read(Fields body) {
        List<Entry> entries = Lists.of(body, "entries", MOST_ENTRIES, ManifestReading::entry);
        Health health = body.any("health") == null ? null : HealthReading.read(body.object("health"));
        if (entries.isEmpty() && health == null) {
            throw new InvalidFieldException("", "empty", "A part must have 'entries' or 'health'");
        }
        return new ManifestContent(entries, health);
    }

    private static Entry entry(Fields entry) {
        String sha256 = entry.text("sha256", HASH_LENGTH);
        AssetLoss lost = loss(entry);
        if (sha256 != null && !ContentHash.isOne(sha256)) {
            throw entry.invalid("sha256", "not-a-hash", "must be 64 lower-case hexadecimal digits");
        }
        if ((sha256 == null) == (lost == null)) {
            throw entry.invalid(
                    "sha256", "required", "or 'lost' is required, one of them: say what the address stood for");
        }
        return new Entry(url(entry), sha256, lost);
    }

    private static String url(Fields entry) {
        String url = entry.text("url", LONGEST_URL);
        if (url == null || !URL.matcher(url).matches() || Fields.hasControlCharacter(url)) {
            throw entry.invalid("url", "not-an-address", "must be a whole address with http, https or blob");
        }
        return url;
    }

    private static @Nullable AssetLoss loss(Fields entry) {
        String word = entry.text("lost", LONGEST_WORD);
        AssetLoss loss = word == null ? null : LOSSES.get(word);
        if (word != null && loss == null) {
            throw entry.invalid(
                    "lost",
                    "unknown-word",
                    "must be one of " + LOSSES.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return loss;
    }
}
