package io.sojourn.playback.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The internet as this machine sees it, without all that is not public. */
@ApplicationScoped
class PublicInternet implements Reachable {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    @Override
    public boolean isOpen(InetAddress address) {
        return PublicAddresses.isPublic(address);
    }

    @Override
    public int portOf(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }
}
