package io.sojourn.playback.shares;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share that was just made.
 *
 * @param link the path of its public page; told only here and now
 */
@Schema(name = "NewShare")
record NewShareView(@JsonUnwrapped ShareView share, String link) {}
