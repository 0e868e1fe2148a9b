package io.sojourn.local.demo.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.Site;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The visits of the past two weeks, up to an hour ago: events only, without recordings. */
public final class History {

    private static final int DAYS = 14;
    private static final Duration QUIET = Duration.ofHours(1);
    private static final int BATCH = 100;

    private final DemoSettings sites;
    private final Clock clock;

    /** A history that ends an hour before the clock's now. */
    public History(DemoSettings sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** Sends everything, oldest first. What was sent on an earlier run has the same ids and is not stored again. */
    public Sent send() throws IOException, InterruptedException {
        List<PastVisit> visits = visits();
        int refused = 0;
        int count = 0;
        try (CollectClient client = new CollectClient(sites.gatewayUrl())) {
            for (Site site : Site.values()) {
                List<ObjectNode> items = items(visits, site);
                for (int from = 0; from < items.size(); from += BATCH) {
                    List<ObjectNode> batch = items.subList(from, Math.min(from + BATCH, items.size()));
                    refused += client.send(sites.writeKeys().get(site), batch);
                }
                count += items.size();
            }
        }
        return new Sent(visits.size(), count, refused);
    }

    /** The visits that are over by now. */
    List<PastVisit> visits() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Instant latest = clock.instant().minus(QUIET);
        return IntStream.rangeClosed(-DAYS, 0)
                .mapToObj(today::plusDays)
                .flatMap(day -> PastDay.visits(day, sites.port()).stream())
                .filter(visit -> visit.end().isBefore(latest))
                .toList();
    }

    private static List<ObjectNode> items(List<PastVisit> visits, Site site) {
        return visits.stream()
                .flatMap(visit -> visit.events().stream())
                .filter(event -> event.site() == site)
                .map(PastEvent::item)
                .toList();
    }

    /**
     * What was sent.
     *
     * @param refused how many of the events were not taken
     */
    public record Sent(int visits, int events, int refused) {}
}
