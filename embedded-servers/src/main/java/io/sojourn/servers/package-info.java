/** PostgreSQL, Kafka, a MongoDB-compatible server and Keycloak as plain processes of this machine, without containers. */
@NullMarked
package io.sojourn.servers;

import org.jspecify.annotations.NullMarked;
