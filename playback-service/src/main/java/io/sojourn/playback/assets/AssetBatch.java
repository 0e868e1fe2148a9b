package io.sojourn.playback.assets;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetHeaders;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.recordings.NewRecording;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A batch of records, read one by one: the assets, and what is refused. Hashes all contents: not for an event loop. */
record AssetBatch(List<IncomingAsset> assets, List<DeadLetter> refused) {
    /** What changes how a page looks, and runs nowhere. */
    private static final Pattern TYPE = Pattern.compile("(image|font)/[a-z0-9.+-]{1,40}|text/css");

    static AssetBatch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        AssetBatch batch = new AssetBatch(new ArrayList<>(), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            Asset asset = AssetHeaders.read(record.headers());
            String fault = fault(asset, record);
            if (fault == null) {
                assets.add(new IncomingAsset(asset, record));
            } else {
                refused.add(new DeadLetter(record, fault));
            }
        } catch (InvalidMessageException invalid) {
            refused.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
        }
    }

    private static @Nullable String fault(Asset asset, ConsumerRecord<String, byte[]> record) {
        if (!NewRecording.isId(asset.systemId()) || !AssetId.isHash(asset.sha256())) {
            return "The system's id or the hash has another form than they have";
        }
        if (!asset.key().equals(record.key())) {
            return "The record's key is not the asset's: " + asset.key();
        }
        if (!TYPE.matcher(asset.type()).matches()) {
            return "Assets have no such type: " + asset.type();
        }
        byte[] content = record.value();
        if (content == null || content.length == 0) {
            return "The asset has no content";
        }
        return sha256(content).equals(asset.sha256()) ? null : "The content has another hash than the asset";
    }

    /** The hash of a content, as assets have it. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
