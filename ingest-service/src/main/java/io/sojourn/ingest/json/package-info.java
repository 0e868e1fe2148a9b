/**
 * JSON of strangers, read from bytes in one pass with bounds on everything, and JSON of ours, written to bytes. Half of what an event costs
 * is here; general parsers spend several times as much on it.
 */
@NullMarked
package io.sojourn.ingest.json;

import org.jspecify.annotations.NullMarked;
