package io.sojourn.bench.ingest;

import io.sojourn.bench.load.Load;
import io.sojourn.bench.load.LoadGenerator;
import io.sojourn.bench.servers.BenchServers;
import io.sojourn.bench.servers.Contestant;
import io.sojourn.bench.servers.MachineCpu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Runs windows; one that other work disturbed is repeated, a bounded number of times, and the quietest is taken. */
final class WindowRunner {
    /** Cores that other work may use in a window. */
    static final double QUIET = 0.3;

    private final BenchServers servers;
    private final int connections;
    private final int repeats;
    private final Map<String, RequestPool> pools = new HashMap<>();

    WindowRunner(BenchServers servers, int connections, int repeats) {
        this.servers = servers;
        this.connections = connections;
        this.repeats = repeats;
    }

    /** A window of a contestant, checked: all was acknowledged and is stored. */
    Window run(Contestant contestant, int events, Duration time)
            throws IOException, ExecutionException, InterruptedException {
        Window quietest = once(contestant, events, time);
        for (int i = 0; i < repeats && quietest.otherCores() > QUIET; i++) {
            Window again = once(contestant, events, time);
            quietest = again.otherCores() < quietest.otherCores() ? again : quietest;
        }
        return quietest;
    }

    /** The mean size of a body with so many events. */
    long bodyBytes(Contestant contestant, int events) {
        return pool(contestant, events).bytes();
    }

    private Window once(Contestant contestant, int events, Duration time)
            throws IOException, ExecutionException, InterruptedException {
        RequestPool pool = pool(contestant, events);
        long before = servers.topics().stored(contestant.topic());
        List<ProcessHandle> ours = new ArrayList<>(contestant.processes());
        ours.addAll(List.of(ProcessHandle.current(), servers.broker()));
        double all = MachineCpu.usedByAll();
        double oursBefore = MachineCpu.usedBy(ours);
        double usedBefore = MachineCpu.usedBy(contestant.processes());
        long begin = System.nanoTime();
        Load load = LoadGenerator.run(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), contestant.port()),
                pool.requests(),
                connections,
                time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double other = (MachineCpu.usedByAll() - all) - (MachineCpu.usedBy(ours) - oursBefore);
        double used = MachineCpu.usedBy(contestant.processes()) - usedBefore;
        long stored = servers.topics().stored(contestant.topic()) - before;
        servers.topics().forget(contestant.topic());
        long expected = load.acknowledged() * contestant.records(events);
        return new Window(
                        events,
                        load,
                        used,
                        Math.max(0, other / seconds),
                        MachineCpu.residentMebibytes(contestant.processes()),
                        stored,
                        expected)
                .checked(contestant.name());
    }

    private RequestPool pool(Contestant contestant, int events) {
        String path = contestant.path(events);
        return pools.computeIfAbsent(path + " " + events, name -> RequestPool.of(path, events, BenchServers.WRITE_KEY));
    }
}
