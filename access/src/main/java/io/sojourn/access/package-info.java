/** Who calls a service, and what they may do: verification of the short-lived caller tokens that the gateway signs. */
@NullMarked
package io.sojourn.access;

import org.jspecify.annotations.NullMarked;
