/** What the environment says about a local platform: its parts, their ports, where it keeps its data and its secrets. */
@NullMarked
package io.sojourn.local.settings;

import org.jspecify.annotations.NullMarked;
