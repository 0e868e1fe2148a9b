/** Which marketing pages, documents and e-mails prompt which product events (X3). */
@NullMarked
package io.sojourn.session.prompting;

import org.jspecify.annotations.NullMarked;
