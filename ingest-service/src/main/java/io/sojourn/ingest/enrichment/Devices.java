package io.sojourn.ingest.enrichment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.ingest.limits.ProcessorShares;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.basjes.parse.useragent.UserAgent;
import nl.basjes.parse.useragent.UserAgentAnalyzer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The device that a browser says it is on, from rules that are loaded in the background after the start (1-2 s); who asks earlier waits for them.
 * Analyzing takes about a millisecond, more for texts that are made for it ({@link Agent#isPlausible}); remembering nothing to speak of.
 */
@Singleton
public class Devices {
    private static final Logger LOG = Logger.getLogger(Devices.class);
    private static final Set<String> BOT_CLASSES = Set.of("Robot", "Robot Mobile", "Robot Imitator", "Hacker");
    private static final String HEADLESS = "Headless";
    /** Measures pages; the rules take it for the phone that it pretends to be. */
    private static final String LIGHTHOUSE = "Chrome-Lighthouse";

    private static final List<String> ROBOTS = List.of("bot", "crawl", "spider");
    /** What the rules say in place of a system: that it is not known, or whose machines a crawler runs on. */
    private static final Set<String> NO_SYSTEMS = Set.of(
            "", "Unknown", "Hacker", "Cloud", "Google Cloud", "Microsoft Cloud", "Yahoo", "NaverBot", "Proprietary");

    private static final Map<String, String> USUAL_NAMES = Map.of(
            "Windows NT", "Windows",
            "Mac OS", "macOS",
            "Mac OS X", "macOS",
            "Chrome OS", "ChromeOS",
            "Darwin (iOS)", "iOS");
    /** Of a text that no browser says. */
    private static final Device MADE_UP = new Device(null, null, null, "user-agent");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 64;
    private static final int WARM_UPS = 50;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final String WARM_UP =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private final Cache<Agent, Device> known;
    private final CompletableFuture<UserAgentAnalyzer> analyzer = new CompletableFuture<>();
    private final ProcessorShares shares;
    /** The rules work on one text at a time. */
    private final ExecutorService making = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("user-agents").daemon().factory());

    @Inject
    Devices(EnrichmentConfig config, ProcessorShares shares) {
        this.shares = shares;
        // Its housekeeping takes less time than to wake another thread for it.
        known = Caffeine.newBuilder()
                .maximumSize(config.userAgentCacheSize())
                .executor(Runnable::run)
                .build();
    }

    void load(@Observes StartupEvent event) {
        Thread.ofPlatform().name("user-agent-rules").daemon().start(() -> {
            try {
                analyzer.complete(build());
            } catch (RuntimeException failed) {
                analyzer.completeExceptionally(failed);
            }
        });
    }

    /** Whether {@link #of} answers at once; otherwise it takes a thread's time. */
    public boolean remembers(@Nullable Agent agent) {
        return agent == null || known.getIfPresent(agent) != null || !agent.isPlausible();
    }

    /** The device that a browser says it is on; unknown while its source has had its share of the processor for such, or when it takes too long. */
    public Device of(Agent agent, String sourceId) {
        Device device = known.getIfPresent(agent);
        if (device != null) {
            return device;
        }
        if (!agent.isPlausible()) {
            return MADE_UP;
        }
        return shares.isLeft(sourceId) ? analyzed(agent, sourceId) : withoutRules(agent);
    }

    /** Nobody waits for long, whatever others have the rules work on. */
    private Device analyzed(Agent agent, String sourceId) {
        UserAgentAnalyzer rules = analyzer.join();
        long begun = System.nanoTime();
        try {
            return making.submit(() -> make(agent, sourceId, rules))
                    .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException busy) {
            shares.spend(sourceId, Duration.ofNanos(System.nanoTime() - begun));
            return withoutRules(agent);
        } catch (ExecutionException failed) {
            // No reason to lose an event.
            LOG.warn("The rules for devices failed", failed.getCause());
            return withoutRules(agent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Device.UNKNOWN;
        }
    }

    /** What can be told at once: robots that say that they are. */
    private static Device withoutRules(Agent agent) {
        String text = agent.userAgent().toLowerCase(Locale.ROOT);
        boolean robot = ROBOTS.stream().anyMatch(text::contains);
        return isHeadless(agent) || robot
                ? new Device(null, null, null, robot ? "user-agent" : "headless")
                : Device.UNKNOWN;
    }

    private Device make(Agent agent, String sourceId, UserAgentAnalyzer rules) {
        long before = PROCESSOR.getCurrentThreadCpuTime();
        try {
            return known.get(agent, unknown -> analyze(unknown, rules));
        } finally {
            shares.spend(sourceId, Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - before));
        }
    }

    @PreDestroy
    void stop() {
        making.shutdownNow();
    }

    private static Device analyze(Agent agent, UserAgentAnalyzer rules) {
        Map<String, String> headers = agent.hints().headers();
        headers.put("User-Agent", agent.userAgent());
        UserAgent found = rules.parse(headers);
        String deviceClass = found.getValue(UserAgent.DEVICE_CLASS);
        return new Device(
                deviceType(deviceClass),
                system(found.getValue(UserAgent.OPERATING_SYSTEM_NAME)),
                stated(found.getValue(UserAgent.AGENT_NAME)),
                botReason(agent, deviceClass, found.getValue(UserAgent.AGENT_CLASS)));
    }

    private static @Nullable String botReason(Agent agent, String deviceClass, String agentClass) {
        if (isHeadless(agent)) {
            return "headless";
        }
        boolean robot = agent.userAgent().contains(LIGHTHOUSE)
                || BOT_CLASSES.contains(deviceClass)
                || BOT_CLASSES.contains(agentClass);
        return robot ? "user-agent" : null;
    }

    private static boolean isHeadless(Agent agent) {
        String brands = agent.hints().brands();
        return agent.userAgent().contains(HEADLESS) || brands != null && brands.contains(HEADLESS);
    }

    private static String deviceType(String deviceClass) {
        return switch (deviceClass) {
            case "Desktop" -> "desktop";
            case "Phone", "Mobile" -> "mobile";
            case "Tablet", "eReader" -> "tablet";
            case "TV", "Set-top box" -> "tv";
            default -> "other";
        };
    }

    /** By the name that people use; null where the rules name none. */
    private static @Nullable String system(String name) {
        return NO_SYSTEMS.contains(name) ? null : USUAL_NAMES.getOrDefault(name, name);
    }

    private static @Nullable String stated(String value) {
        return value.isEmpty() || value.equals("Unknown") || value.equals("Hacker") ? null : value;
    }

    /** Only the fields that are used: the rules of all others stay out of memory. */
    private static UserAgentAnalyzer build() {
        UserAgentAnalyzer rules = UserAgentAnalyzer.newBuilder()
                .withField(UserAgent.DEVICE_CLASS)
                .withField(UserAgent.OPERATING_SYSTEM_NAME)
                .withField(UserAgent.AGENT_NAME)
                .withField(UserAgent.AGENT_CLASS)
                .hideMatcherLoadStats()
                .dropTests()
                .withoutCache()
                .build();
        // The first ones take a hundred times as long as later ones.
        for (int version = 0; version < WARM_UPS; version++) {
            rules.parse(WARM_UP + " Warm/" + version);
        }
        return rules;
    }
}
