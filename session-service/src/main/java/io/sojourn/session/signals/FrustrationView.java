package io.sojourn.session.signals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many signals of frustration of each kind a session has. */
@Schema(name = "Frustration")
public record FrustrationView(int rage, int dead, int slow, int quickBack) {}
