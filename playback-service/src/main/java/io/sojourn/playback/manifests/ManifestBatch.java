package io.sojourn.playback.manifests;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.messaging.deadletters.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A batch of records, read one by one: the parts, and what is refused. */
record ManifestBatch(List<IncomingPart> parts, List<DeadLetter> refused) {
    static ManifestBatch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        ManifestBatch batch = new ManifestBatch(new ArrayList<>(), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            ManifestPart part = MessageJson.read(record.value(), ManifestPart.class);
            String fault = PartFaults.of(part, record.key());
            if (fault == null) {
                parts.add(new IncomingPart(part, record));
            } else {
                refused.add(new DeadLetter(record, fault));
            }
        } catch (InvalidMessageException invalid) {
            refused.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
        }
    }
}
