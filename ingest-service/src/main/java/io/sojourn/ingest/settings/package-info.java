/** The settings that browser SDKs ask for before they send. */
@NullMarked
package io.sojourn.ingest.settings;

import org.jspecify.annotations.NullMarked;
