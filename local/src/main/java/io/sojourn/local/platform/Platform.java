package io.sojourn.local.platform;

import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.DemoSites;
import io.sojourn.local.platform.PlatformFile.DemoSystem;
import io.sojourn.local.platform.PlatformFile.MachineClient;
import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalPlatformException;
import io.sojourn.local.settings.LocalSettings;
import io.sojourn.local.settings.Secrets;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The running platform: servers first, then services, then the demo; stopped in the opposite order. */
public final class Platform implements AutoCloseable {
    private static final Duration SUPERVISION = Duration.ofSeconds(1);
    private static final int EXTERNAL_KAFKA_PARTITIONS = 12;

    private final LocalSettings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final Servers servers;
    private final Services services;
    private final List<Supervised> processes = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean closed;
    private volatile @Nullable DemoSystem demoSystem;
    private volatile @Nullable DemoSites demoSites;

    /** A platform that is not started yet. */
    public Platform(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = Secrets.in(settings.data().resolve("secrets"));
        this.servers = new Servers(settings, secrets);
        this.services = new Services(settings, secrets);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws RuntimeException if something does not start, or if the platform was closed meanwhile
     */
    public void start() {
        settings.external("SOJOURN_KAFKA_BOOTSTRAP_SERVERS").ifPresent(this::createTopics);
        startTogether(Component.SERVERS);
        startTogether(Component.SERVICES);
        startDemo();
        writeFile();
    }

    /** Looks after the processes until the platform is closed. */
    public void supervise() throws InterruptedException {
        while (!stopped.await(SUPERVISION.toMillis(), TimeUnit.MILLISECONDS)) {
            Instant now = Instant.now();
            processes.stream()
                    .filter(process -> process.needsRestart(now))
                    .forEach(process -> Thread.startVirtualThread(() -> restart(process)));
            writeFile();
        }
    }

    /** Whether it was closed, or is being closed. */
    public boolean closing() {
        return stopped.getCount() == 0;
    }

    /** Where people and scripts find things; complete once the platform is started. */
    public PlatformFile describe() {
        DemoSystem system = demoSystem;
        return new PlatformFile(
                new PlatformFile.Process("launcher", 0, 0, settings.port(Component.DEMO), 0, "ready", 0)
                        .with(ProcessHandle.current()),
                settings.publicUrl(),
                settings.issuer(),
                system == null ? List.of() : List.of(system),
                DemoCatalog.users(),
                machine(),
                processes.stream().map(this::describe).toList());
    }

    /** Stops everything in the opposite order of its start; a second call waits for the first. */
    @Override
    public synchronized void close() {
        stopped.countDown();
        if (closed) {
            return;
        }
        closed = true;
        if (demoSites != null) {
            demoSites.close();
        }
        for (Supervised process : processes.reversed()) {
            progress.say("stopping " + process.component().title());
            process.stop();
        }
        writeFile();
    }

    private void createTopics(String brokers) {
        progress.say("creating the topics that the external kafka has not");
        KafkaServer.createTopics(brokers, EXTERNAL_KAFKA_PARTITIONS);
    }

    private void startTogether(List<Component> components) {
        List<CompletableFuture<Void>> starts = components.stream()
                .filter(this::isOurs)
                .map(this::add)
                .map(process -> CompletableFuture.runAsync(() -> startOne(process), Thread::startVirtualThread))
                .toList();
        try {
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private boolean isOurs(Component component) {
        if (!settings.ours(component)) {
            progress.say(component.title() + " is an external one");
        }
        return settings.ours(component);
    }

    private synchronized Supervised add(Component component) {
        if (closed) {
            throw new LocalPlatformException("The platform was stopped while it was starting", null);
        }
        Supervised process = new Supervised(component, this::launch);
        processes.add(process);
        return process;
    }

    /** Whoever comes after a launcher that was killed finds in the file what is to be ended, also what was not ready yet. */
    private Server launch(Component component) {
        Server server = Component.SERVERS.contains(component) ? servers.launch(component) : services.launch(component);
        Thread.startVirtualThread(this::writeFile);
        return server;
    }

    private void startOne(Supervised process) {
        Instant begin = Instant.now();
        process.start();
        long millis = Duration.between(begin, Instant.now()).toMillis();
        progress.say("%s is ready after %.1f s".formatted(process.component().title(), millis / 1000.0));
    }

    private void restart(Supervised process) {
        String name = process.component().title();
        try {
            progress.say(name + " has ended or does not work any more, starting it again");
            process.start();
            progress.say(name + " is ready again");
        } catch (RuntimeException failed) {
            if (!closing()) {
                progress.say(name + " could not be started again: " + failed.getMessage());
            }
        }
    }

    private void startDemo() {
        DemoSystem system = new DemoCatalog(settings.publicUrl(), machine(), settings.port(Component.DEMO)).complete();
        demoSystem = system;
        demoSites = DemoSites.start(
                new DemoSettings(settings.port(Component.DEMO), settings.publicUrl(), DemoCatalog.writeKeys(system)));
        progress.say("the demo sites are ready");
    }

    private MachineClient machine() {
        return new MachineClient(
                "sojourn-machine",
                settings.external("SOJOURN_MACHINE_CLIENT_SECRET").orElseGet(secrets::machineSecret),
                settings.issuer() + "/protocol/openid-connect/token");
    }

    private PlatformFile.Process describe(Supervised process) {
        Component component = process.component();
        int healthPort = Component.SERVICES.contains(component) ? settings.healthPort(component) : 0;
        String state = process.state().wireName();
        return new PlatformFile.Process(component.title(), 0, 0, settings.port(component), healthPort, state, 0)
                .with(process.process());
    }

    private void writeFile() {
        synchronized (processes) {
            describe().write(settings.data());
        }
    }
}
