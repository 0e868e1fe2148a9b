/** What is common to all that a recorder sends of a recording: who may send it, whose it is, and what it is answered with. */
@NullMarked
package io.sojourn.ingest.recordings;

import org.jspecify.annotations.NullMarked;
