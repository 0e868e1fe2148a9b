/** Tests of what all resources read from requests. */
@NullMarked
package io.sojourn.session.requests;

import org.jspecify.annotations.NullMarked;
