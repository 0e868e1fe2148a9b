package io.sojourn.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets a browser visit the demo sites as different people would. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Visit the demo sites with a browser.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new LocalPlatformException("waiting for the visits", null);
    }
}
