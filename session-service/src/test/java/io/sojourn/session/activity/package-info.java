/** Tests of activity intervals. */
@NullMarked
package io.sojourn.session.activity;

import org.jspecify.annotations.NullMarked;
