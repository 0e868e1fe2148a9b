package io.sojourn.local.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What the demo visits need to know.
 *
 * @param sites where the demo sites are and which keys they use; their port must be the real one
 * @param chromium the browser to drive
 * @param clock what counts as now, for the visits of the past
 * @param out takes each line of the account that is given
 */
public record DemoVisitSettings(DemoSettings sites, Path chromium, Clock clock, Consumer<String> out) {}
