package io.sojourn.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sojourn.local.settings.Component;
import io.sojourn.servers.Server;
import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.ServerStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private final List<Child> started = new CopyOnWriteArrayList<>();
    private final Supervised supervised = new Supervised(Component.SESSION, this::launch);
    private volatile boolean ready = true;

    @AfterEach
    void endChildren() {
        started.forEach(Child::close);
    }

    @Test
    void startsAgainWhatHasEnded() {
        supervised.start();
        started.getFirst().close();

        assertThat(supervised.needsRestart(NOON)).isTrue();
        supervised.start();
        assertThat(supervised.needsRestart(NOON)).isFalse();
        assertThat(started).hasSize(2);
        assertThat(supervised.state()).isEqualTo(Supervised.State.READY);
    }

    @Test
    void endsAndStartsAgainWhatIsNotLiveForHalfAMinute() {
        supervised.start();
        Child ailing = started.getFirst();
        ailing.live = false;

        assertThat(supervised.needsRestart(NOON)).isFalse();
        assertThat(supervised.needsRestart(NOON.plusSeconds(10))).isFalse();
        assertThat(supervised.needsRestart(NOON.plusSeconds(20))).isTrue();
        supervised.start();

        assertThat(ailing.process().isAlive()).isFalse();
        assertThat(supervised.needsRestart(NOON.plusSeconds(20))).isFalse();
    }

    @Test
    void keepsWhatRecoversInTime() {
        supervised.start();
        started.getFirst().live = false;
        supervised.needsRestart(NOON);
        supervised.needsRestart(NOON.plusSeconds(10));
        started.getFirst().live = true;

        assertThat(supervised.needsRestart(NOON.plusSeconds(20))).isFalse();
        started.getFirst().live = false;
        assertThat(supervised.needsRestart(NOON.plusSeconds(30))).isFalse();
    }

    @Test
    void triesMorePatientlyAfterEachFailure() {
        supervised.start();
        ready = false;
        started.getFirst().close();

        assertThat(supervised.needsRestart(NOON)).isTrue();
        assertThatThrownBy(supervised::start).isInstanceOf(ServerStartException.class);
        assertThat(supervised.needsRestart(NOON)).isFalse();
        assertThat(supervised.needsRestart(NOON.plusSeconds(1))).isTrue();
        assertThatThrownBy(supervised::start).isInstanceOf(ServerStartException.class);
        assertThat(supervised.needsRestart(NOON.plusSeconds(2))).isFalse();
        assertThat(supervised.needsRestart(NOON.plusSeconds(3))).isTrue();
    }

    @Test
    void isRestartedByOneAtATime() {
        supervised.start();
        started.getFirst().close();

        assertThat(supervised.needsRestart(NOON)).isTrue();
        assertThat(supervised.needsRestart(NOON.plus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void knowsItsProcessBeforeItIsReady() {
        ready = false;
        CompletableFuture<Void> start = CompletableFuture.runAsync(supervised::start);

        await().until(() -> supervised.process() != null);
        assertThat(supervised.state()).isEqualTo(Supervised.State.STARTING);
        supervised.stop();
        await().until(start::isCompletedExceptionally);
    }

    @Test
    void isStoppedAtOnceWhileItIsStarting() {
        ready = false;
        CompletableFuture<Void> start = CompletableFuture.runAsync(supervised::start);
        await().until(() -> !started.isEmpty());

        supervised.stop();

        await().until(start::isCompletedExceptionally);
        assertThat(started.getFirst().process().isAlive()).isFalse();
        assertThat(supervised.state()).isEqualTo(Supervised.State.STOPPED);
    }

    @Test
    void leavesAloneWhatWasStopped() {
        supervised.start();
        supervised.stop();

        assertThat(supervised.needsRestart(NOON.plus(Duration.ofHours(1)))).isFalse();
        assertThatThrownBy(supervised::start).hasMessageContaining("was stopped");
        assertThat(started).hasSize(1);
    }

    private Server launch(Component component) {
        Path log = folder.resolve("child.log");
        Child child = new Child(ChildProcess.start(component.title(), List.of("sleep", "60"), Map.of(), log));
        started.add(child);
        if (!ready && started.size() > 1) {
            child.process().destroyForcibly();
        }
        return child;
    }

    /** A real process that does nothing, and is as ready and as live as the test says. */
    private final class Child extends Server {
        private boolean live = true;

        Child(ChildProcess child) {
            super(8482, child);
        }

        @Override
        public void awaitReady() {
            child().awaitReady(() -> ready, Duration.ofMinutes(1));
        }

        @Override
        public boolean live() {
            return live;
        }
    }
}
