package io.sojourn.ingest.collect;

import io.sojourn.ingest.events.Delivery;

/** A tracking call that was read and let in, with all that its items have in common. */
record Arrival(Submission submission, Delivery delivery) {}
