/** The commands of the launcher behind the script {@code sojourn}. */
@NullMarked
package io.sojourn.local;

import org.jspecify.annotations.NullMarked;
