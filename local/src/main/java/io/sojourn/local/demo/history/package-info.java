/** Visits of the past days, made up the same way each time and sent to the public collect API. */
@NullMarked
package io.sojourn.local.demo.history;

import org.jspecify.annotations.NullMarked;
