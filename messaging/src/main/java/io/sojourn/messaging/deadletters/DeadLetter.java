package io.sojourn.messaging.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and why it cannot be processed. */
public record DeadLetter(ConsumerRecord<String, byte[]> record, String reason) {}
