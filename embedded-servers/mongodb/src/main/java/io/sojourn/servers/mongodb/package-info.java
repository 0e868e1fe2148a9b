/** The process that speaks the MongoDB protocol on one machine. */
@NullMarked
package io.sojourn.servers.mongodb;

import org.jspecify.annotations.NullMarked;
