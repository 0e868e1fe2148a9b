/** How texts are read where personal data may stand in them: words, spaces, encoded characters, groups of digits, and what is around them. */
@NullMarked
package io.sojourn.ingest.privacy.reading;

import org.jspecify.annotations.NullMarked;
