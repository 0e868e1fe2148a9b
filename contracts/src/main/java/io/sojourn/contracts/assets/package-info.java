/** Assets that made recorded pages look as they did, and the manifests that say which address stood for which. */
@NullMarked
package io.sojourn.contracts.assets;

import org.jspecify.annotations.NullMarked;
