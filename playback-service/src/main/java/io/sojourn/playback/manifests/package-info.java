/** Manifests of recordings: which asset each address stood for, and what the recorder says of its own losses. */
@NullMarked
package io.sojourn.playback.manifests;

import org.jspecify.annotations.NullMarked;
