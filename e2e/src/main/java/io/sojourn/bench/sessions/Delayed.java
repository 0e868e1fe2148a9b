package io.sojourn.bench.sessions;

import io.sojourn.contracts.events.EventMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Sends some events so many events later than they are made. */
final class Delayed {
    private final Consumer<EventMessage> send;
    private final int by;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long made;

    /**
     * To a receiver.
     *
     * @param by how many events later
     */
    Delayed(Consumer<EventMessage> send, int by) {
        this.send = send;
        this.by = by;
    }

    void now(EventMessage event) {
        made++;
        while (!waiting.isEmpty() && waiting.peek().at <= made) {
            send.accept(waiting.remove().event);
        }
        send.accept(event);
    }

    void later(EventMessage event) {
        made++;
        waiting.add(new Waiting(made + by, event));
    }

    /** Sends all that still waits. */
    void rest() {
        waiting.forEach(one -> send.accept(one.event));
        waiting.clear();
    }

    private record Waiting(long at, EventMessage event) {}
}
