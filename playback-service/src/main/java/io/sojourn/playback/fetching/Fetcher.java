package io.sojourn.playback.fetching;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.playback.assets.AssetContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** Fetches one file, through few redirections, each of which is checked as the first address is. */
@ApplicationScoped
class Fetcher {
    private static final int MOST_REDIRECTIONS = 3;

    private final PinnedClient client;
    private final Reachable network;
    private final FetchingConfig config;

    @Inject
    Fetcher(PinnedClient client, Reachable network, FetchingConfig config) {
        this.client = client;
        this.network = network;
        this.config = config;
    }

    /** The content of an address; fails with {@link FetchFailedException} if there is none that may be kept. */
    Uni<AssetContent> fetch(String address, AllowedHosts hosts) {
        URI first = Target.read(address).orElse(null);
        return first == null
                ? Uni.createFrom().failure(new FetchFailedException(AssetLoss.BLOCKED))
                : follow(first, hosts, MOST_REDIRECTIONS)
                        .ifNoItem()
                        .after(config.timeout())
                        .failWith(() -> new FetchFailedException(AssetLoss.TIME))
                        .map(answer -> new AssetContent(answer.assetType().mediaType(), answer.content()));
    }

    private Uni<Answer> follow(URI uri, AllowedHosts hosts, int redirections) {
        return Uni.createFrom()
                .item(() -> Target.of(uri, hosts, network))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(target -> client.get(target, config.largest().asLongValue()))
                .chain(answer -> {
                    if (!answer.isRedirection()) {
                        return Uni.createFrom().item(answer);
                    }
                    return redirections == 0
                            ? Uni.createFrom().failure(new FetchFailedException(AssetLoss.STATUS))
                            : follow(next(uri, answer), hosts, redirections - 1);
                });
    }

    private static URI next(URI uri, Answer answer) {
        return Target.read(String.valueOf(answer.location()))
                .map(uri::resolve)
                .orElseThrow(() -> new FetchFailedException(AssetLoss.STATUS));
    }
}
