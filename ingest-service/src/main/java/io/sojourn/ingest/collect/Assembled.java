package io.sojourn.ingest.collect;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A tracking call, ready to be published.
 *
 * @param records of the accepted items
 * @param taken what is taken in with them
 */
record Assembled(List<ProducerRecord<String, byte[]>> records, TakenIn taken) {}
