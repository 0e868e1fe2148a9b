package io.sojourn.playback.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What the network says of hosts, and where it may be used. */
interface Reachable {
    /** All addresses of a name, at this moment. Takes a thread's time. */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /** Whether a machine at an address may be asked. */
    boolean isOpen(InetAddress address);

    /** The only port that may be asked by a scheme. */
    int portOf(String scheme);
}
