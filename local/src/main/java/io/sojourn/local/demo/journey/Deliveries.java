package io.sojourn.local.demo.journey;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the collector answered to the pages of one journey. */
final class Deliveries {
    private static final int FIRST_REFUSAL = 400;

    private final String collector;
    private final AtomicInteger taken = new AtomicInteger();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    Deliveries(String collector) {
        this.collector = collector;
    }

    /** Notes an answer that a page got, if it is the collector's. */
    void note(Response response) {
        if (!response.url().startsWith(collector)) {
            return;
        }
        if (response.status() >= FIRST_REFUSAL) {
            refusals.add(response.status() + " from " + response.url());
        } else if (response.request().method().equals("POST")) {
            taken.incrementAndGet();
        }
    }

    /** Why the journey will not be seen in the console; empty if it will. */
    String problem() {
        if (!refusals.isEmpty()) {
            return "its events were refused: " + refusals.getFirst();
        }
        return taken.get() == 0 ? "its pages sent nothing to " + collector : "";
    }
}
