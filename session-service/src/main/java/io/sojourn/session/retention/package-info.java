/** Removes what is older than its system keeps it: sessions, events, visitors and persons (P13). */
@NullMarked
package io.sojourn.session.retention;

import org.jspecify.annotations.NullMarked;
