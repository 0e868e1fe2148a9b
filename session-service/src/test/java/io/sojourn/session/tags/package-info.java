/** Tests of what sessions are tagged with. */
@NullMarked
package io.sojourn.session.tags;

import org.jspecify.annotations.NullMarked;
