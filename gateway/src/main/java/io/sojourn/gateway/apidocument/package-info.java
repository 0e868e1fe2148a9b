/** The one document that describes the whole API. */
@NullMarked
package io.sojourn.gateway.apidocument;

import org.jspecify.annotations.NullMarked;
