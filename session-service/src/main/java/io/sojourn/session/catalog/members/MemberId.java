package io.sojourn.session.catalog.members;

import java.io.Serializable;
import java.util.UUID;

/** What tells memberships apart. */
public record MemberId(UUID systemId, String principal) implements Serializable {}
