/** The salts that anonymous visitors of a day are told apart with (W2): made ahead, forgotten soon after the day. */
@NullMarked
package io.sojourn.session.catalog.salts;

import org.jspecify.annotations.NullMarked;
