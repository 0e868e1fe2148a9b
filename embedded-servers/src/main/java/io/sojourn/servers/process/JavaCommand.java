package io.sojourn.servers.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a small JVM of ours is started: this JVM's own program, quick to start, frugal. */
public final class JavaCommand {
    private static final List<String> FRUGAL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

    private JavaCommand() {}

    /** A command that runs a class. */
    public static List<String> of(List<String> options, String classPath, String mainClass, String... arguments) {
        List<String> command = start(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A command that runs a jar. */
    public static List<String> ofJar(List<String> options, Path jar) {
        List<String> command = start(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FRUGAL);
        command.addAll(options);
        return command;
    }
}
