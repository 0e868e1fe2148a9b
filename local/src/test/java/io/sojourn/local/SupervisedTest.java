package io.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final List<Child> started = new ArrayList<>();
    private final Supervised supervised = new Supervised(Component.SESSION, 8482, this::start);

    @AfterEach
    void endChildren() {
        started.forEach(Child::close);
    }

    @Test
    void startsAgainWhatHasEnded() {
        supervised.start();
        started.getFirst().close();

        assertThat(supervised.lost(NOON)).isTrue();
        assertThat(supervised.restart(NOON)).isTrue();
        assertThat(supervised.lost(NOON)).isFalse();
        assertThat(started).hasSize(2);
    }

    @Test
    void endsAndStartsAgainWhatIsNotLiveForHalfAMinute() {
        supervised.start();
        Child ailing = started.getFirst();
        ailing.live = false;

        assertThat(supervised.lost(NOON)).isFalse();
        assertThat(supervised.lost(NOON.plusSeconds(10))).isFalse();
        assertThat(supervised.lost(NOON.plusSeconds(20))).isTrue();
        assertThat(supervised.restart(NOON.plusSeconds(20))).isTrue();

        assertThat(ailing.process().isAlive()).isFalse();
        assertThat(supervised.lost(NOON.plusSeconds(20))).isFalse();
        assertThat(supervised.state()).isEqualTo(Supervised.State.READY);
    }

    @Test
    void keepsWhatRecoversInTime() {
        supervised.start();
        started.getFirst().live = false;
        supervised.lost(NOON);
        supervised.lost(NOON.plusSeconds(10));
        started.getFirst().live = true;

        assertThat(supervised.lost(NOON.plusSeconds(20))).isFalse();
        started.getFirst().live = false;
        assertThat(supervised.lost(NOON.plusSeconds(30))).isFalse();
    }

    @Test
    void leavesAloneWhatWasStopped() {
        supervised.start();
        supervised.stop();

        assertThat(supervised.lost(NOON.plus(Duration.ofHours(1)))).isFalse();
        assertThat(supervised.restart(NOON.plus(Duration.ofHours(1)))).isFalse();
    }

    private Server start() {
        Child child = new Child();
        started.add(child);
        return child;
    }

    /** A real process that does nothing, and is as live as the test says. */
    private static final class Child implements Server {
        private final Process process;
        private boolean live = true;

        Child() {
            try {
                process = new ProcessBuilder("sleep", "60").start();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @Override
        public String name() {
            return "child";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public ProcessHandle process() {
            return process.toHandle();
        }

        @Override
        public boolean live() {
            return live;
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
