/** What a signed-in caller may do in a system, and the short-lived token that tells the services so. */
@NullMarked
package io.sojourn.gateway.access;

import org.jspecify.annotations.NullMarked;
