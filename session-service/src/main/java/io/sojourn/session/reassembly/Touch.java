package io.sojourn.session.reassembly;

import io.sojourn.session.activity.Interval;
import java.util.UUID;

/** A part of a person's timeline where something changed. */
record Touch(UUID systemId, UUID personId, Interval interval) {}
