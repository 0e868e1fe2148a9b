/** Plain SQL on the connection of a Hibernate Reactive session: the one place that knows the driver. */
@NullMarked
package io.sojourn.session.database;

import org.jspecify.annotations.NullMarked;
