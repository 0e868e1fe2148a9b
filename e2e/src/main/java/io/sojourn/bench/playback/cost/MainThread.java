package io.sojourn.bench.playback.cost;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The main thread of a page, as Chromium counts its CPU time. */
final class MainThread {
    private final CDPSession devTools;

    MainThread(Page page) {
        devTools = page.context().newCDPSession(page);
        JsonObject threadTime = new JsonObject();
        threadTime.addProperty("timeDomain", "threadTicks");
        devTools.send("Performance.enable", threadTime);
    }

    /** What it has used so far. */
    Used used() {
        double script = 0;
        double task = 0;
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            String name = metric.getAsJsonObject().get("name").getAsString();
            double millis = 1_000 * metric.getAsJsonObject().get("value").getAsDouble();
            script = name.equals("ScriptDuration") ? millis : script;
            task = name.equals("TaskDuration") ? millis : task;
        }
        return new Used(script, task);
    }

    /**
     * Milliseconds of CPU.
     *
     * @param script in scripts
     * @param task in all tasks, those of style, layout and painting among them
     */
    record Used(double script, double task) {
        Used since(Used before) {
            return new Used(script - before.script, task - before.task);
        }
    }
}
