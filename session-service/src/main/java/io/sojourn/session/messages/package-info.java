/** What followers are told about sessions that were changed in place. */
@NullMarked
package io.sojourn.session.messages;

import org.jspecify.annotations.NullMarked;
