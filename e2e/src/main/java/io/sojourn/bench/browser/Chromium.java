package io.sojourn.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's Chromium, driven headless. */
public final class Chromium implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String version;

    /** Starts it, with more options of its command line if need be. */
    public Chromium(String... options) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(options));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(flags));
        version = browser.version();
    }

    /** A browser of somebody new, with a window as many have. */
    public BrowserContext newVisitor() {
        return newVisitor(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    /** A browser of somebody new. */
    public BrowserContext newVisitor(Browser.NewContextOptions options) {
        // The headless browser's own name would make its visits those of a bot.
        return browser.newContext(
                options.setUserAgent("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                        + version + " Safari/537.36"));
    }

    /** The console of the platform at an address, signed in. */
    public Page signedIn(String gateway, String username, String password) {
        return signIn(newVisitor().newPage(), gateway, username, password);
    }

    /**
     * The same page, after somebody has signed in to the console with it. One at a time: Keycloak refuses a person who signs in while it
     * looks at a password of theirs already, so that nobody can try many at once.
     */
    public static synchronized Page signIn(Page page, String gateway, String username, String password) {
        page.navigate(gateway + "/login?return=/");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(url -> url.startsWith(gateway));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        String configured = System.getenv("SOJOURN_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> candidates = configured == null ? onPath : Stream.of(Path.of(configured));
        return candidates
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install it or set SOJOURN_CHROMIUM"));
    }
}
