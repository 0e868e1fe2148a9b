package io.sojourn.local;

import io.sojourn.local.settings.Component;
import io.sojourn.local.settings.LocalPlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a process's log and follows it. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Show a process's log.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "<service>", description = "gateway, session-service, kafka, ... as in ./sojourn status")
    private String service = "";

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines; default ${DEFAULT-VALUE}.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = SojournCommand.settings().log(component());
        if (!Files.exists(log)) {
            throw new LocalPlatformException(service + " has no log yet: ./sojourn up starts it", null);
        }
        List<String> tail = List.of("tail", "-n", String.valueOf(lines), follow ? "-F" : "-q", log.toString());
        return new ProcessBuilder(tail).inheritIO().start().waitFor();
    }

    private Component component() {
        return Component.named(service)
                .filter(component -> component != Component.DEMO)
                .orElseThrow(() -> new LocalPlatformException(service + " is not one of: " + names(), null));
    }

    private static String names() {
        return Arrays.stream(Component.values())
                .filter(component -> component != Component.DEMO)
                .map(Component::title)
                .collect(Collectors.joining(", "));
    }
}
