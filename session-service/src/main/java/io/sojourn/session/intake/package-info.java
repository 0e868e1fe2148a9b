/** What all consumers do alike: failing servers are waited for, records that cannot be processed go to a dead-letter topic. */
@NullMarked
package io.sojourn.session.intake;

import org.jspecify.annotations.NullMarked;
