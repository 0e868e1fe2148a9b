package io.sojourn.local.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One of the three demo sites; its host decides which of them a request is for. */
public enum Site {
    /** The marketing site. */
    WWW("www", "Marketing site", Pattern.compile("(?!)")),
    /** The product: a single-page application, whose routes are all answered with its one page. */
    APP(
            "app",
            "Planwise application",
            Pattern.compile("/|/(signup|signin|projects(/[\\w-]+)?|people|settings|upgrade)")),
    /** The documentation. */
    DOCS("docs", "Documentation", Pattern.compile("(?!)"));

    /** The registrable domain of all three: cookies can be shared on it, which is not so on localhost itself. */
    private static final String DOMAIN = "demo.localhost";

    private final String key;
    private final String title;
    private final Pattern clientRoutes;

    Site(String key, String title, Pattern clientRoutes) {
        this.key = key;
        this.title = title;
        this.clientRoutes = clientRoutes;
    }

    /** The short name in configuration and in the resources folder. */
    public String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** The host name, without a port. */
    public String host() {
        return key + "." + DOMAIN;
    }

    /** Where a browser finds the site, without a trailing slash. */
    public String address(int port) {
        return "http://" + host() + ":" + port;
    }

    /** Whether the path is one of the routes that the site's own script draws. */
    boolean drawsInTheBrowser(String path) {
        return clientRoutes.matcher(path).matches();
    }

    /** The site with this short name. */
    static Optional<Site> named(String key) {
        return find(key.strip());
    }

    /** The site that a {@code Host} header asks for, with or without a port. */
    static Optional<Site> ofHost(String host) {
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.endsWith("." + DOMAIN)
                ? find(name.substring(0, name.length() - DOMAIN.length() - 1))
                : Optional.empty();
    }

    private static Optional<Site> find(String key) {
        for (Site site : values()) {
            if (site.key.equals(key)) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }
}
