/** What somebody could send to break the service. */
@NullMarked
package io.sojourn.ingest.hostile;

import org.jspecify.annotations.NullMarked;
