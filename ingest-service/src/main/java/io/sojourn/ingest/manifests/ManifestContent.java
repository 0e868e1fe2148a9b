package io.sojourn.ingest.manifests;

import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found in a part of a manifest.
 *
 * @param entries which addresses stood for what
 * @param health null if nothing is said of it
 */
record ManifestContent(List<Entry> entries, @Nullable Health health) {}
