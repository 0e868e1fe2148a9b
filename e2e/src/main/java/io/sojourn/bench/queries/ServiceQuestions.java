package io.sojourn.bench.queries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Asks the service over HTTP, as the console does. */
final class ServiceQuestions implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final FilterMix filters;

    ServiceQuestions(QueryServers servers, String systemId, FilterMix filters) {
        base = servers.url() + "/api/v1/systems/" + systemId;
        token = servers.token(systemId);
        this.filters = filters;
    }

    /** M1 to M5 of any filter, and of the range before it. */
    String numbers() throws IOException, InterruptedException {
        return ask("/metrics/sessions?" + filters.any());
    }

    /** M1 to M5 of all sessions. */
    String numbersOfAll() throws IOException, InterruptedException {
        return ask("/metrics/sessions");
    }

    /** M1 to M5 of one country and two browsers. */
    String numbersWithTwoConditions() throws IOException, InterruptedException {
        return ask("/metrics/sessions?country=DE&browser=Chrome,Safari");
    }

    /** M6 of any filter. */
    String distribution() throws IOException, InterruptedException {
        return ask("/metrics/distribution?" + filters.any());
    }

    /** M7 of any conditions, for each week of the year. */
    String overTime() throws IOException, InterruptedException {
        return ask("/metrics/sessions/over-time?step=week&from=" + filters.instant() + filters.two());
    }

    /** M9 of any filter. */
    String activeUsers() throws IOException, InterruptedException {
        return ask("/metrics/active-users?" + filters.any());
    }

    /** The first page with two conditions. */
    String list() throws IOException, InterruptedException {
        return ask("/sessions?" + filters.two());
    }

    /** A page anywhere in the list with two conditions. */
    String listAnywhere() throws IOException, InterruptedException {
        return ask("/sessions?" + filters.two() + "&cursor=" + cursor());
    }

    /** A page anywhere in the list by the last event, with two conditions. */
    String listByLastEvent() throws IOException, InterruptedException {
        return ask("/sessions?sort=last-event" + filters.two() + "&cursor=" + cursor());
    }

    @Override
    public void close() {
        http.close();
    }

    private String cursor() {
        String place = filters.instant().toEpochMilli() + "|" + new UUID(0, 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path.replace("?&", "?")))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
