/** Tests of what prompts what. */
@NullMarked
package io.sojourn.session.prompting;

import org.jspecify.annotations.NullMarked;
