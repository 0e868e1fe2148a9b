@NullMarked
package io.sojourn.session.database;

import org.jspecify.annotations.NullMarked;
