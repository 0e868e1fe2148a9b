/** The only door of the platform: who is it, what may they do, and where does the request go. */
@NullMarked
package io.sojourn.gateway;

import org.jspecify.annotations.NullMarked;
