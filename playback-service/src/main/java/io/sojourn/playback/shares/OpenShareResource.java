package io.sojourn.playback.shares;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.playback.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Tells the gateway what a link opens. It asks by the token's digest, so the secret itself reaches no service, and gets an empty list for links that never
 * were, have expired or were revoked alike. No part of the public API.
 */
@Path("/internal/shares")
public class OpenShareResource {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final ShareService shares;

    @Inject
    OpenShareResource(ShareService shares) {
        this.shares = shares;
    }

    @GET
    @RolesAllowed(Role.DOOR)
    @Operation(hidden = true)
    public Uni<ItemPage<OpenShareView>> open(@QueryParam("digest") @Nullable String digest) {
        if (digest == null || !SHA_256.matcher(digest).matches()) {
            return Uni.createFrom().item(ItemPage.complete(List.of()));
        }
        return shares.opened(HexFormat.of().parseHex(digest))
                .map(found -> ItemPage.complete(found.stream().toList()));
    }
}
