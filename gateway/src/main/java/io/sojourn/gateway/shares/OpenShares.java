package io.sojourn.gateway.shares;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sojourn.gateway.access.AccessDecision;
import io.sojourn.gateway.upstream.ServiceProxy;
import io.sojourn.gateway.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which share a token opens, by the word of playback-service. It is asked each time: what was revoked a moment ago opens nothing. The token does not leave
 * the gateway, only its digest does.
 */
@ApplicationScoped
class OpenShares {
    private static final String SHARES = "/internal/shares?digest=";

    private final ServiceProxy services;
    private final AccessDecision access;

    @Inject
    OpenShares(ServiceProxy services, AccessDecision access) {
        this.services = services;
        this.access = access;
    }

    /** The share of a token; empty if it never was, has expired or was revoked. */
    Future<Optional<OpenShare>> find(String token) {
        return services.get(Upstream.PLAYBACK, SHARES + digest(token), access.tokenOfTheDoor())
                .map(OpenShares::read);
    }

    private static Optional<OpenShare> read(Buffer answer) {
        JsonArray items = new JsonObject(answer).getJsonArray("items");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        JsonObject share = items.getJsonObject(0);
        return Optional.of(
                new OpenShare(share.getString("id"), share.getString("systemId"), share.getString("sessionId")));
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
