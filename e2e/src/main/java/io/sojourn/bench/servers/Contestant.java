package io.sojourn.bench.servers;

import java.util.List;

/**
 * What is measured: a way to publish requests.
 *
 * @param name for people
 * @param processes that serve it, the one that takes the requests first
 * @param port on the loopback address
 * @param topic that it publishes to
 * @param recordPerEvent whether it publishes a record for each event, otherwise one for each request
 */
public record Contestant(String name, List<ProcessHandle> processes, int port, String topic, boolean recordPerEvent) {
    /** The path that takes batches with so many events. */
    public String path(int events) {
        if (!topic.equals(FloorServer.TOPIC)) {
            return "/v1/batch";
        }
        return recordPerEvent ? FloorServer.PARTS + events : FloorServer.WHOLE;
    }

    /** How many records a request with so many events makes. */
    public int records(int events) {
        return recordPerEvent ? events : 1;
    }
}
