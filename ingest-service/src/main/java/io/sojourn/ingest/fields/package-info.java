/** Typed, checked access to the fields of untrusted JSON. */
@NullMarked
package io.sojourn.ingest.fields;

import org.jspecify.annotations.NullMarked;
