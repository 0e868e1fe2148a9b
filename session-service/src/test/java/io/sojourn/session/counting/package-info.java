@NullMarked
package io.sojourn.session.counting;

import org.jspecify.annotations.NullMarked;
