package io.sojourn.local.demo;

import io.sojourn.local.demo.history.History;
import io.sojourn.local.demo.journey.JourneyRunner;
import io.sojourn.local.demo.journey.Walk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Brings life into the console: two weeks of past visits, then journeys of today in a real browser. */
public final class DemoVisits {

    private final DemoVisitSettings settings;

    private DemoVisits(DemoVisitSettings settings) {
        this.settings = settings;
    }

    /** Visits; answers whether everything was taken and every journey went to its end. */
    public static boolean run(DemoVisitSettings settings) {
        return new DemoVisits(settings).run();
    }

    private boolean run() {
        Instant start = Instant.now();
        boolean past = sendHistory();
        LocalDate today = LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
        int port = settings.sites().port();
        List<Walk> walks = new JourneyRunner(
                        settings.chromium(),
                        site -> site.address(port),
                        settings.sites().gatewayUrl(),
                        this::tell)
                .run(JourneyRunner.journeys(today));
        long completed = walks.stream().filter(Walk::completed).count();
        say(
                "%d of %d journeys walked in %d s.",
                completed, walks.size(), Duration.between(start, Instant.now()).toSeconds());
        return past && completed == walks.size();
    }

    private boolean sendHistory() {
        try {
            History.Sent sent = new History(settings.sites(), settings.clock()).send();
            say(
                    "%d visits of the past two weeks sent, %d events, %d refused.",
                    sent.visits(), sent.events(), sent.refused());
            return sent.refused() == 0;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The visits of the past could not be sent to "
                            + settings.sites().gatewayUrl() + ": is the platform up? ("
                            + Objects.requireNonNullElse(e.getMessage(), "no connection") + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo visits were interrupted.", e);
        }
    }

    private void tell(Walk walk) {
        String time = String.format(Locale.ROOT, "%.1f s", walk.time().toMillis() / 1000.0);
        if (walk.completed()) {
            say("%s (%s)", walk.journey().title(), time);
        } else {
            say("%s: stopped after %s: %s", walk.journey().title(), time, walk.problem());
        }
    }

    private void say(String text, Object... values) {
        settings.out().accept(String.format(Locale.ROOT, text, values));
    }
}
