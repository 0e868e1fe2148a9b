package io.sojourn.local.demo.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sojourn.local.demo.Site;
import java.time.Instant;

/** One item for the collect API, with the source it belongs to. */
record PastEvent(Site site, Instant at, ObjectNode item) {}
