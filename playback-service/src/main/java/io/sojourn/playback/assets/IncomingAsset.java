package io.sojourn.playback.assets;

import io.sojourn.contracts.assets.Asset;
import io.sojourn.messaging.deadletters.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An asset whose content is what its hash says, and the record that it came in. */
record IncomingAsset(Asset asset, ConsumerRecord<String, byte[]> record) {
    AssetId id() {
        return new AssetId(asset.systemId(), asset.sha256());
    }

    byte[] content() {
        return record.value();
    }

    DeadLetter refused(String reason) {
        return new DeadLetter(record, reason);
    }
}
