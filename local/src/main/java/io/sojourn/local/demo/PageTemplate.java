package io.sojourn.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a page: {@code {{include NAME}}} is replaced by the part of that name, {@code {{NAME}}} by a value, escaped
 * for HTML. A name that nobody knows is an error when the sites start, not a hole in a page.
 */
final class PageTemplate {

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{include ([\\w-]+)}}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Map<String, byte[]> files;
    private final Map<String, String> values;

    PageTemplate(Map<String, byte[]> files, Map<String, String> values) {
        this.files = files;
        this.values = values;
    }

    String fill(String page) {
        return VALUE.matcher(whole(page)).replaceAll(found -> literal(value(found, page)));
    }

    /** The file with the parts that it includes, and the parts that those include. */
    private String whole(String name) {
        return INCLUDE.matcher(text(name))
                .replaceAll(found ->
                        literal(whole("parts/" + found.group(1) + ".html").strip()));
    }

    private String value(MatchResult found, String page) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalArgumentException("The demo page " + page + " asks for an unknown " + found.group() + ".");
        }
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private String text(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("A demo page includes " + name + ", which does not exist.");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String literal(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
