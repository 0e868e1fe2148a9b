/** Tests of how sources are recorded. */
@NullMarked
package io.sojourn.session.catalog.recording;

import org.jspecify.annotations.NullMarked;
