package io.sojourn.playback.assets;

import io.sojourn.messaging.deadletters.DeadLetter;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param stored how many are new
 * @param duplicates how many were there already
 * @param dead those that cannot be processed
 */
record AssetOutcome(int stored, int duplicates, List<DeadLetter> dead) {}
