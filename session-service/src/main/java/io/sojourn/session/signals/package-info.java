/** How signals of frustration are answered (P20). */
@NullMarked
package io.sojourn.session.signals;

import org.jspecify.annotations.NullMarked;
