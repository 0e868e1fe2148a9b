/** What the services say to each other over Kafka: topic names, message records and their JSON form. No logic. */
@NullMarked
package io.sojourn.contracts;

import org.jspecify.annotations.NullMarked;
