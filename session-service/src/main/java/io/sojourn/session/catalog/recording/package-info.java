/** How the recorder records the pages of a source: which visits, and what of a page is private. */
@NullMarked
package io.sojourn.session.catalog.recording;

import org.jspecify.annotations.NullMarked;
