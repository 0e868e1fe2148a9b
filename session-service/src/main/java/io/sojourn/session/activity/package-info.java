/** When somebody was active (S7), as intervals of time. */
@NullMarked
package io.sojourn.session.activity;

import org.jspecify.annotations.NullMarked;
