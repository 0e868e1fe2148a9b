/** What the slice tests share: the servers, a Kafka client, events to send. */
@NullMarked
package io.sojourn.session.platform;

import org.jspecify.annotations.NullMarked;
