package io.sojourn.local.settings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in provider that a variable names.
 *
 * @param variable which names it
 * @param address the issuer's, an http or https URL
 */
record ExternalIssuer(String variable, String address) {
    /** OpenID Connect Discovery 1.0, 4. */
    private static final String CONFIGURATION = "/.well-known/openid-configuration";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    /**
     * Asks it for its configuration, as the gateway will.
     *
     * @throws LocalPlatformException if it has none at its address
     */
    void requireConfiguration() {
        String url = address.strip().replaceAll("/+$", "") + CONFIGURATION;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != OK) {
                throw noIssuer(url + " is answered with " + status, null);
            }
        } catch (IOException | IllegalArgumentException failed) {
            throw noIssuer(url + " cannot be read: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw noIssuer(url + " was not read to the end", stopped);
        }
    }

    private LocalPlatformException noIssuer(String reason, @Nullable Throwable cause) {
        return new LocalPlatformException(
                variable + " names no sign-in provider, " + reason
                        + ": correct the realm's name or make the realm, or unset the variable to use the provider that comes with Sojourn",
                cause);
    }
}
