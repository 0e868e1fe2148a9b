/** The public door: what the link of a share opens, without signing in (P11). */
@NullMarked
package io.sojourn.gateway.shares;

import org.jspecify.annotations.NullMarked;
