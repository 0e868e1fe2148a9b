package io.sojourn.gateway.signin;

import org.jspecify.annotations.Nullable;

/** Paths of the console that sign-in may return to. Everything that a browser could read as another host is replaced by the start page. */
final class LocalPath {
    static final String START = "/";

    private static final int LONGEST = 2048;

    private LocalPath() {}

    /** The path if it is surely one of this host, else {@value #START}. */
    static String orStart(@Nullable String path) {
        return path != null && isLocal(path) ? path : START;
    }

    private static boolean isLocal(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(LocalPath::isHarmless);
    }

    /** Browsers read a backslash as a slash, and skip tabs and line breaks. */
    private static boolean isHarmless(int character) {
        return character > ' ' && character < 0x7f && character != '\\';
    }
}
