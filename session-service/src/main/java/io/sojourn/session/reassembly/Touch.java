package io.sojourn.session.reassembly;

import io.sojourn.session.activity.Interval;
import java.util.UUID;

/**
 * A part of a person's timeline where something changed.
 *
 * @param bounded whether only the sessions that it touches are assembled again, not those that follow on them
 */
record Touch(UUID systemId, UUID personId, Interval interval, boolean bounded) {}
