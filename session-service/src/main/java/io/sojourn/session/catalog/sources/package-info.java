/** Sources: streams of events into a system, each with its write key. */
@NullMarked
package io.sojourn.session.catalog.sources;

import org.jspecify.annotations.NullMarked;
