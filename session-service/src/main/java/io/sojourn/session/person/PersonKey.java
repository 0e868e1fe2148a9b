package io.sojourn.session.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is known by in its system.
 *
 * @param userId null for a visitor that was never identified
 */
record PersonKey(UUID systemId, String key, @Nullable String userId) {}
