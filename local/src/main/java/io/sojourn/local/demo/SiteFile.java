package io.sojourn.local.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** One file of a site, ready to be sent. */
record SiteFile(byte[] content, String contentType, String cacheControl, String etag) {

    static SiteFile of(String name, byte[] content) {
        return new SiteFile(content, contentType(name), cacheControl(name), etag(content));
    }

    private static String contentType(String name) {
        return switch (extension(name)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "jpg" -> "image/jpeg";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            default -> throw new IllegalArgumentException("No content type is known for the demo file " + name + ".");
        };
    }

    /** Fonts and images never change under their name; pages, styles and scripts are asked for again, cheaply by tag. */
    private static String cacheControl(String name) {
        return switch (extension(name)) {
            case "woff2", "jpg", "svg" -> "public, max-age=604800";
            default -> "no-cache";
        };
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String etag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
