package io.sojourn.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a browser as sign-in needs: cookies, redirects one by one, and one form. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> redirects = new ArrayList<>();

    /** Opens a page and follows redirects to where it ends. */
    HttpResponse<String> open(String url) {
        return follow(send(HttpRequest.newBuilder(URI.create(url))));
    }

    /** Opens a page without following a redirect. */
    HttpResponse<String> openOnly(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    /** Fills Keycloak's form in and follows redirects to where it ends. */
    HttpResponse<String> signIn(HttpResponse<String> page, String user, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form on " + page.uri() + ": " + page.body());
        }
        String action = form.group(1).replace("&amp;", "&");
        String fields = "username=" + encode(user) + "&password=" + encode(password) + "&credentialId=";
        return follow(send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))));
    }

    /** Sends a request with the cookies that there are. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            // Browsers take localhost for secure, whatever the scheme.
            cookies().forEach(cookie -> cookie.setSecure(false));
            return response;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** All addresses that redirects led to. */
    List<String> redirects() {
        return redirects;
    }

    /** Follows redirects to where they end. */
    HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> current = response;
        for (int hops = 0; current.statusCode() == 302 || current.statusCode() == 303; hops++) {
            String location = current.headers().firstValue("Location").orElseThrow();
            redirects.add(location);
            if (hops > 10) {
                throw new IllegalStateException("Too many redirects: " + redirects);
            }
            current = openOnly(current.uri().resolve(location).toString());
        }
        return current;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
