package io.sojourn.ingest.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.enrichment.Agent;
import io.sojourn.ingest.enrichment.ClientHints;
import io.sojourn.ingest.privacy.PrivacySignals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the service reads from a request beside its body, and who it turned out to be from. */
public class IngestRequest {
    private static final String BASIC = "Basic ";
    private static final String YES = "1";
    private static final CharSequence BRANDS = HttpHeaders.createOptimized("Sec-CH-UA");
    private static final CharSequence MOBILE = HttpHeaders.createOptimized("Sec-CH-UA-Mobile");
    private static final CharSequence PLATFORM = HttpHeaders.createOptimized("Sec-CH-UA-Platform");
    private static final CharSequence PLATFORM_VERSION = HttpHeaders.createOptimized("Sec-CH-UA-Platform-Version");
    private static final CharSequence MODEL = HttpHeaders.createOptimized("Sec-CH-UA-Model");

    private final HttpServerRequest exchange;
    private final Map<String, String> pathParameters;
    private volatile @Nullable Source source;
    private volatile @Nullable Agent agent;
    private volatile int items = 1;

    private IngestRequest(HttpServerRequest exchange, Map<String, String> pathParameters) {
        this.exchange = exchange;
        this.pathParameters = pathParameters;
    }

    /** A request whose path has no parameters of interest. */
    public static IngestRequest of(HttpServerRequest exchange) {
        return new IngestRequest(exchange, Map.of());
    }

    /** The request of a route. */
    public static IngestRequest of(RoutingContext context) {
        return new IngestRequest(context.request(), context.pathParams());
    }

    /** The write key of the authorization or the query; null if it can only be in the body. */
    public @Nullable String writeKey() {
        String authorization = exchange.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return userName(authorization.substring(BASIC.length()).trim());
        }
        return queryParameter("writeKey");
    }

    /** A parameter of the path, as the route names it. */
    public String pathParameter(String name) {
        return Objects.requireNonNull(pathParameters.get(name), name);
    }

    /** A parameter of the query; null if it is not there. */
    public @Nullable String queryParameter(String name) {
        if (exchange.query() == null) {
            return null;
        }
        try {
            return exchange.getParam(name);
        } catch (IllegalArgumentException malformed) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The query cannot be read: encode its names and values as URLs have them.");
        }
    }

    /** The origin of the page that sends; null if it is not a page. */
    public @Nullable String origin() {
        return exchange.getHeader(HttpHeaders.ORIGIN);
    }

    /** The media type in lower case without parameters; empty if none is stated. */
    public String contentType() {
        String type = exchange.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    /** The content encoding in lower case; empty if none is stated. */
    public String contentEncoding() {
        String encoding = exchange.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null ? "" : encoding.trim().toLowerCase(Locale.ROOT);
    }

    /** The visitor's user agent; null if the request is from a server, whose own says nothing about the visitor. */
    public @Nullable String browserUserAgent() {
        return isFromBrowser() ? exchange.getHeader(HttpHeaders.USER_AGENT) : null;
    }

    /** What the visitor's browser says it is; null if the request is from a server. */
    public @Nullable Agent browserAgent() {
        String userAgent = agent == null ? browserUserAgent() : null;
        if (userAgent != null) {
            agent = new Agent(userAgent, hints());
        }
        return agent;
    }

    /** The visitor's address, for the country only (W1); null if the request is from a server. */
    public @Nullable String browserAddress() {
        return isFromBrowser() ? address() : null;
    }

    /** The sender's address, to be kept in memory only (W1). */
    public @Nullable String address() {
        SocketAddress remote = exchange.remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    /** What the visitor's browser asks of every site (W3). */
    public PrivacySignals privacySignals() {
        boolean doNotTrack = YES.equals(exchange.getHeader("DNT"));
        boolean globalPrivacyControl = YES.equals(exchange.getHeader("Sec-GPC"));
        return doNotTrack || globalPrivacyControl
                ? new PrivacySignals(doNotTrack, globalPrivacyControl)
                : PrivacySignals.NONE;
    }

    /** Scheme, host and port as the sender sees them. */
    public String scheme() {
        return exchange.scheme();
    }

    /** Host and port as the sender sees them. */
    public String authority() {
        return String.valueOf(exchange.authority());
    }

    /** The source that the request is for, whether or not it may send; null until it is known. */
    public @Nullable Source source() {
        return source;
    }

    /** The source that the request is for, once it is known. */
    public Source requiredSource() {
        return Objects.requireNonNull(source, "The request is not authenticated yet");
    }

    /** Notes whose write key it has. */
    public void noteSource(Source known) {
        source = known;
    }

    /** How many events it holds; one until that is known. */
    public int items() {
        return items;
    }

    /** Notes how many events it holds. */
    public void noteItems(int known) {
        items = known;
    }

    private boolean isFromBrowser() {
        String userAgent = exchange.getHeader(HttpHeaders.USER_AGENT);
        return origin() != null || userAgent != null && userAgent.startsWith("Mozilla/");
    }

    /** Browsers that say anything say their brands. */
    private ClientHints hints() {
        String brands = exchange.getHeader(BRANDS);
        return brands == null
                ? ClientHints.NONE
                : new ClientHints(
                        brands,
                        exchange.getHeader(MOBILE),
                        exchange.getHeader(PLATFORM),
                        exchange.getHeader(PLATFORM_VERSION),
                        exchange.getHeader(MODEL));
    }

    private static @Nullable String userName(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
            int colon = decoded.indexOf(':');
            String name = colon < 0 ? decoded : decoded.substring(0, colon);
            return name.isEmpty() ? null : name;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
