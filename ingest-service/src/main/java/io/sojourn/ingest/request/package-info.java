/** What the service takes from an HTTP request, and the bounds on its body. */
@NullMarked
package io.sojourn.ingest.request;

import org.jspecify.annotations.NullMarked;
