package io.sojourn.local.platform;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sojourn.local.settings.PrivateFile;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a running platform leaves in its data folder for the other commands.
 *
 * @param launcher the process that started it and looks after it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformFile(
        Process launcher,
        String gateway,
        String issuer,
        List<DemoSystem> systems,
        List<DemoUser> users,
        MachineClient machineClient,
        List<Process> processes) {

    static final String NAME = "platform.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A system with its sources. */
    public record DemoSystem(String id, String name, List<DemoSource> sources) {}

    /** A source with the key that its sites send with. */
    public record DemoSource(String id, String name, String type, String writeKey) {}

    /** Somebody who can sign in. */
    public record DemoUser(String username, String password, String role) {}

    /** The machine access. */
    public record MachineClient(String id, String secret, String tokenUrl) {}

    /**
     * A process.
     *
     * @param startedAt epoch milliseconds as the system has it, so that another process of the same id is not taken for it
     * @param healthPort where it tells whether it is ready, 0 if it only listens
     * @param state starting, ready, restarting, failed or stopped
     * @param rssBytes resident memory, 0 if it does not run
     */
    public record Process(
            String name, long pid, long startedAt, int port, int healthPort, String state, long rssBytes) {
        /** This with what the system says about a process now; one that has ended, or that there never was, has no id. */
        public Process with(@Nullable ProcessHandle process) {
            if (process == null || !process.isAlive()) {
                return new Process(name, 0, 0, port, healthPort, state, 0);
            }
            long resident = Memory.residentBytes(process);
            return new Process(name, process.pid(), startTime(process), port, healthPort, state, resident);
        }

        /** This in another state. */
        public Process in(String newState) {
            return new Process(name, pid, startedAt, port, healthPort, newState, rssBytes);
        }

        /** Whether it does now what it is there for. */
        public boolean answers() {
            return healthPort == 0 ? Ports.answers(port) : ServiceProcess.ready(healthPort);
        }

        /** The process if it still runs. */
        public @Nullable ProcessHandle alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> startTime(found) == startedAt)
                    .orElse(null);
        }

        /** When the system says that a process started, 0 if it does not say. */
        static long startTime(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }
    }

    /** What the last platform in a data folder left; empty if there was none. */
    public static Optional<PlatformFile> read(Path data) {
        Path file = file(data);
        try {
            return Files.exists(file)
                    ? Optional.of(MAPPER.readValue(file.toFile(), PlatformFile.class))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    /** Puts this in place of what was there, at once. */
    void write(Path data) {
        try {
            PrivateFile.write(file(data), json(this));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Any value as readable JSON. */
    public static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path file(Path data) {
        return data.resolve(NAME);
    }
}
