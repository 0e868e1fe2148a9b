/** Pictures, style sheets and fonts of recorded pages, taken in once by the hash of their content. */
@NullMarked
package io.sojourn.ingest.assets;

import org.jspecify.annotations.NullMarked;
