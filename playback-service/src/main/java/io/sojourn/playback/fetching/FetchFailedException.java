package io.sojourn.playback.fetching;

import io.sojourn.contracts.assets.AssetLoss;

/** A file is not fetched; why is told as recorders tell it. */
class FetchFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final AssetLoss loss;

    FetchFailedException(AssetLoss loss) {
        this.loss = loss;
    }

    FetchFailedException(AssetLoss loss, Throwable cause) {
        super(cause);
        this.loss = loss;
    }

    AssetLoss loss() {
        return loss;
    }
}
