/** Who may send: write keys and the origins that they are bound to. */
@NullMarked
package io.sojourn.ingest.writekey;

import org.jspecify.annotations.NullMarked;
