package io.sojourn.session.similar;

import java.net.URI;

/** Something that happened in a session, by which it is compared with others. */
record Trait(Kind kind, String name) {

    /** In words, of two sessions that have it. */
    String words() {
        return switch (kind) {
            case PAGE -> "both visited " + path();
            case EVENT -> "both did “" + name + "”";
            case CONTENT -> "both used " + name;
            case PROPERTY -> "both have " + name;
            case ERROR -> "both met the error “" + name + "”";
            case SIGNAL -> "both had " + name;
        };
    }

    /** The address without what is the same on all of a site's pages; the title of a screen as it is. */
    private String path() {
        try {
            String path = URI.create(name).getPath();
            return name.contains("://") && path != null && !path.isEmpty() ? path : name;
        } catch (IllegalArgumentException title) {
            return name;
        }
    }

    /** What kind of thing happened; what tells more comes first. */
    enum Kind {
        PAGE,
        EVENT,
        ERROR,
        CONTENT,
        SIGNAL,
        PROPERTY
    }
}
