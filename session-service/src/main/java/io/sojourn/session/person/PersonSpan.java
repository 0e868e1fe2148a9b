package io.sojourn.session.person;

import io.sojourn.session.tenure.Tenure;
import java.util.UUID;

/** A part of a visitor's history and the person that it belongs to. */
public record PersonSpan(UUID personId, PersonKey person, Tenure tenure) {}
