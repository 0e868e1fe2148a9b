/** Systems and their settings. */
@NullMarked
package io.sojourn.session.catalog.systems;

import org.jspecify.annotations.NullMarked;
