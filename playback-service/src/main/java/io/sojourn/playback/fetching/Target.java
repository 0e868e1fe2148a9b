package io.sojourn.playback.fetching;

import io.sojourn.contracts.assets.AssetLoss;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked, and where: an address of the network that was checked, so that a name that leads elsewhere a moment later is of no use.
 *
 * @param uri with http or https, on the usual port, of an allowed host, without credentials
 * @param address the machine that is asked
 */
record Target(URI uri, InetAddress address, int port) {
    /**
     * Where an address leads.
     *
     * @throws FetchFailedException if it may not be fetched
     */
    static Target of(URI uri, AllowedHosts hosts, Reachable network) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (!scheme.equals("http") && !scheme.equals("https") || host == null || uri.getRawUserInfo() != null) {
            throw refused();
        }
        int usual = network.portOf(scheme);
        if (!hosts.allow(host) || uri.getPort() != -1 && uri.getPort() != usual) {
            throw refused();
        }
        return new Target(uri, addressOf(host, network), usual);
    }

    /** What browsers write into an address and the standard does not allow is no address here. */
    static Optional<URI> read(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The path with the query, as it is asked for. */
    String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** One address that is not open makes all suspect. */
    private static InetAddress addressOf(String host, Reachable network) {
        try {
            List<InetAddress> addresses = network.addressesOf(host);
            if (addresses.isEmpty() || !addresses.stream().allMatch(network::isOpen)) {
                throw refused();
            }
            return addresses.getFirst();
        } catch (UnknownHostException unknown) {
            throw new FetchFailedException(AssetLoss.BLOCKED, unknown);
        }
    }

    private static FetchFailedException refused() {
        return new FetchFailedException(AssetLoss.BLOCKED);
    }
}
