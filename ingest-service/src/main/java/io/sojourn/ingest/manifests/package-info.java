/** Parts of recordings' manifests: which assets the addresses of a recorded page stood for, and what the recorder knows of its own losses. */
@NullMarked
package io.sojourn.ingest.manifests;

import org.jspecify.annotations.NullMarked;
