package io.sojourn.session.reassembly;

import io.sojourn.session.assembly.Interval;
import java.util.UUID;

/** A part of a person's timeline where something changed. */
public record Touch(UUID systemId, UUID personId, Interval interval) {}
