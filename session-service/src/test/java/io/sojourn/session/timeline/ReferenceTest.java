package io.sojourn.session.timeline;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.timeline.Histories.History;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pure function over all events is the reference: what several instances made of random histories, with duplicates, in any order, dying and
 * starting again, has to be the same in every column (S4); the service's own channel takes a part of the records beside them. Other histories are tried with {@code -Dsojourn.test.histories=} and
 * {@code -Dsojourn.test.first-history=}.
 */
@QuarkusTest
@Tag("S4")
@Tag("X6")
class ReferenceTest {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final long HISTORIES = Long.getLong("sojourn.test.histories", 40);
    private static final long AT_ONCE = Math.min(HISTORIES, 200);

    @Inject
    EventsConsumer consumer;

    @Inject
    DatabaseContext context;

    @Inject
    DataSource database;

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void storesWhatTheRulesMakeOfAllEvents(long firstSeed) throws Exception {
        List<History> histories = LongStream.range(firstSeed, firstSeed + AT_ONCE)
                .mapToObj(Histories::of)
                .toList();
        Outcomes outcomes = new Outcomes(database, histories);
        String topic = "histories-" + UUID.randomUUID();
        Random random = new Random(firstSeed);
        try (Broker broker = new Broker();
                Instances instances = new Instances(consumer, context, topic, random)) {
            Followed told = broker.followFromNow(TopicName.SESSIONS);
            outcomes.addSystems();
            instances.start();
            Map<Boolean, List<EventMessage>> sent = interleaved(histories, random).stream()
                    .collect(Collectors.partitioningBy(one -> random.nextInt(4) == 0));
            broker.send(sent.get(true));
            broker.send(topic, sent.get(false));

            await().atMost(SOON).until(() -> instances.done() && outcomes.allReceived());
            outcomes.assertStoredAsExpected();
            outcomes.assertNobodyIsLeftWithoutEvents();
            outcomes.assertTheBooksBalance();
            await().atMost(SOON).until(outcomes::allClosed);
            await().atMost(SOON).untilAsserted(() -> outcomes.assertTold(told));
        }
    }

    static LongStream firstSeeds() {
        long first = Long.getLong("sojourn.test.first-history", 1);
        return LongStream.range(0, HISTORIES / AT_ONCE).map(run -> first + run * AT_ONCE);
    }

    /** Each history in its own order. */
    private static List<EventMessage> interleaved(List<History> histories, Random random) {
        List<Iterator<EventMessage>> turns = new ArrayList<>();
        histories.forEach(history -> {
            Iterator<EventMessage> events = history.delivered().iterator();
            history.delivered().forEach(one -> turns.add(events));
        });
        Collections.shuffle(turns, random);
        return turns.stream().map(Iterator::next).toList();
    }
}
