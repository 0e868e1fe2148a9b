package io.sojourn.local;

import io.sojourn.local.PlatformFile.DemoSystem;
import io.sojourn.local.PlatformFile.MachineClient;
import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.DemoSites;
import io.sojourn.servers.KafkaServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The running platform: servers first, then services, then the demo; stopped in the opposite order. */
final class Platform implements AutoCloseable {
    private static final Duration SUPERVISION = Duration.ofSeconds(1);
    private static final int EXTERNAL_KAFKA_PARTITIONS = 12;

    private final LocalSettings settings;
    private final Progress progress;
    private final Secrets secrets;
    private final Servers servers;
    private final Services services;
    private final List<Supervised> processes = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean closed;
    private @Nullable DemoSystem demoSystem;
    private @Nullable DemoSites demoSites;

    Platform(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = Secrets.in(settings.data().resolve("secrets"));
        this.servers = new Servers(settings, secrets);
        this.services = new Services(settings, secrets);
    }

    /** Starts everything and returns when all of it is ready. */
    void start() {
        startTogether(List.of(Component.POSTGRES, Component.KAFKA, Component.MONGODB, Component.KEYCLOAK));
        settings.external("SOJOURN_KAFKA_BOOTSTRAP_SERVERS")
                .ifPresent(brokers -> KafkaServer.createTopics(brokers, EXTERNAL_KAFKA_PARTITIONS));
        startTogether(
                List.of(Component.SESSION, Component.GATEWAY, Component.INGEST, Component.PLAYBACK, Component.SUMMARY));
        startDemo();
        writeFile();
    }

    /** Looks after the processes until the platform is closed. */
    void supervise() throws InterruptedException {
        while (!stopped.await(SUPERVISION.toMillis(), TimeUnit.MILLISECONDS)) {
            processes.stream().filter(process -> process.lost(Instant.now())).forEach(this::restart);
            writeFile();
        }
    }

    /** Where people and scripts find things; complete once the platform is started. */
    PlatformFile describe() {
        ProcessHandle self = ProcessHandle.current();
        return new PlatformFile(
                new PlatformFile.Process(
                        "launcher",
                        self.pid(),
                        PlatformFile.Process.startTime(self),
                        settings.port(Component.DEMO),
                        "ready",
                        Memory.residentBytes(self)),
                settings.publicUrl(),
                settings.issuer(),
                demoSystem == null ? List.of() : List.of(demoSystem),
                DemoCatalog.users(),
                machine(),
                processes.stream().map(Supervised::snapshot).toList());
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

    private void startTogether(List<Component> components) {
        Map<Component, CompletableFuture<Void>> starts = new EnumMap<>(Component.class);
        for (Component component : components) {
            if (component.ordinal() > Component.KEYCLOAK.ordinal() || servers.ours(component)) {
                Supervised process = supervised(component);
                processes.add(process);
                starts.put(component, CompletableFuture.runAsync(() -> startOne(process), Thread::startVirtualThread));
            } else {
                progress.say(component.title() + " is an external one");
            }
        }
        writeFile();
        try {
            starts.values().forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Supervised supervised(Component component) {
        return new Supervised(
                component,
                settings.port(component),
                () -> servers.ours(component) ? servers.start(component) : services.start(component));
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
            if (process.state() != Supervised.State.RESTARTING) {
                progress.say(name + " has ended or does not work any more, starting it again");
            }
            if (process.restart(Instant.now())) {
                progress.say(name + " is ready again");
            }
        } catch (RuntimeException failed) {
            progress.say(name + " could not be started again: " + failed.getMessage());
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
                settings.external("SOJOURN_MACHINE_CLIENT_SECRET").orElseGet(() -> secrets.text("machine-secret")),
                settings.issuer() + "/protocol/openid-connect/token");
    }

    private void writeFile() {
        describe().write(settings.data());
    }
}
