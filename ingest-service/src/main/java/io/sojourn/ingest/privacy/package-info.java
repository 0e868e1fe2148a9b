/** What is kept of visitors, and what is not: consent, privacy signals, anonymous sources, scrubbing of personal data (W2-W4). */
@NullMarked
package io.sojourn.ingest.privacy;

import org.jspecify.annotations.NullMarked;
