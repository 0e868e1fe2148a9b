/** How personal data is recognized in texts: each kind in one class, by its form and, where it has one, its checksum. */
@NullMarked
package io.sojourn.ingest.privacy.patterns;

import org.jspecify.annotations.NullMarked;
