package io.sojourn.bench.windows;

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
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Runs windows; one that other work disturbed is repeated, a bounded number of times, and the quietest is taken. */
public final class WindowRunner {
    /** Cores that other work may use in a window. */
    public static final double QUIET = 0.3;

    private final BenchServers servers;
    private final int connections;
    private final int repeats;

    /** Over running servers. */
    public WindowRunner(BenchServers servers, int connections, int repeats) {
        this.servers = servers;
        this.connections = connections;
        this.repeats = repeats;
    }

    /** A window of a contestant, checked: all was acknowledged and is stored. */
    public Window run(Contestant contestant, Requests requests, Duration time)
            throws IOException, ExecutionException, InterruptedException {
        Window quietest = once(contestant, requests, time);
        for (int i = 0; i < repeats && quietest.otherCores() > QUIET; i++) {
            Window again = once(contestant, requests, time);
            quietest = again.otherCores() < quietest.otherCores() ? again : quietest;
        }
        return quietest;
    }

    private Window once(Contestant contestant, Requests requests, Duration time)
            throws IOException, ExecutionException, InterruptedException {
        long before = servers.topics().stored(contestant.topic());
        List<ProcessHandle> ours = new ArrayList<>(contestant.processes());
        ours.addAll(List.of(ProcessHandle.current(), servers.broker()));
        double all = MachineCpu.usedByAll();
        double oursBefore = MachineCpu.usedBy(ours);
        double usedBefore = MachineCpu.usedBy(contestant.processes());
        long begin = System.nanoTime();
        Load load = LoadGenerator.run(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), contestant.port()),
                requests.requests(),
                connections,
                time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double other = (MachineCpu.usedByAll() - all) - (MachineCpu.usedBy(ours) - oursBefore);
        double used = MachineCpu.usedBy(contestant.processes()) - usedBefore;
        long stored = servers.topics().stored(contestant.topic()) - before;
        servers.topics().forget(contestant.topic());
        return new Window(
                        requests.units(),
                        load,
                        used,
                        Math.max(0, other / seconds),
                        MachineCpu.residentMebibytes(contestant.processes()),
                        stored,
                        load.acknowledged() * requests.records())
                .checked(contestant.name());
    }
}
