/** The platform's processes: started in order, kept running, described in a file, stopped in the opposite order. */
@NullMarked
package io.sojourn.local.platform;

import org.jspecify.annotations.NullMarked;
