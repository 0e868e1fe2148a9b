package io.sojourn.ingest.acquisition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads parts of addresses as browsers send them; what is malformed has no parts. */
public final class WebAddress {
    private static final int LONGEST_HOST = 253;

    private WebAddress() {}

    /** The host of an http address in lower case, null if it has none. */
    public static @Nullable String host(String address) {
        if (!address.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        int start = address.indexOf("://");
        if (start < 0) {
            return null;
        }
        int end = start + 3;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(
                address.lastIndexOf('@', end - 1) + 1 > start + 3 ? address.lastIndexOf('@', end - 1) + 1 : start + 3,
                end);
        int port = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
        String host = port > 0 ? authority.substring(0, port) : authority;
        return host.isEmpty() || host.length() > LONGEST_HOST ? null : host.toLowerCase(Locale.ROOT);
    }

    /** The path of an http address, without its query; empty if it has none. */
    static String path(String address) {
        int authority = address.indexOf("://");
        int start = authority < 0 ? -1 : address.indexOf('/', authority + 3);
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }

    /** The decoded value of a query's parameter, null if it is not there, empty, or cannot be decoded. */
    static @Nullable String parameter(String address, String name) {
        int query = address.indexOf('?');
        int at = query < 0 ? -1 : address.indexOf(name + "=", query + 1);
        while (at > 0 && "?&".indexOf(address.charAt(at - 1)) < 0) {
            at = address.indexOf(name + "=", at + 1);
        }
        if (at < 0) {
            return null;
        }
        int value = at + name.length() + 1;
        int end = value;
        while (end < address.length() && "&#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return decoded(address.substring(value, end));
    }

    private static @Nullable String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
            return decoded.isEmpty() ? null : decoded;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
