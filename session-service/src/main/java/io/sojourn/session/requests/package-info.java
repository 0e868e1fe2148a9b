/** What all resources read from requests in the same way: pages, cursors, times, checked fields. */
@NullMarked
package io.sojourn.session.requests;

import org.jspecify.annotations.NullMarked;
