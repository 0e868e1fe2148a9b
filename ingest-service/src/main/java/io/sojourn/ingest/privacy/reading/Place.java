package io.sojourn.ingest.privacy.reading;

/** Where in an address a number stands, or that it stands in none. */
public enum Place {
    /** In a text, a title, or a part of an address without slashes. */
    TEXT,
    /** In the value of a query's parameter, where a plus is a space. */
    VALUE,
    /** Behind a slash: the parts of a path are ids, dates and names, and its slashes separate them. */
    PATH;

    /** How far is looked back; what has so long a word before it is taken for a part of a path. */
    private static final int FARTHEST = 200;

    /** Looks back from a place to what decides it. */
    public static Place of(String text, int start) {
        int farthest = Math.max(0, start - FARTHEST);
        for (int i = start - 1; i >= farthest; i--) {
            char c = text.charAt(i);
            int meant = c == '%' ? Escapes.value(text, i) : c;
            if (meant == '/') {
                return PATH;
            }
            if (meant == '=' || meant == '&' || meant == '?' || c == '%' && meant == ' ') {
                return VALUE;
            }
            if (meant <= ' ' && meant >= 0 || meant == '"' || meant == '<' || meant == '>') {
                return TEXT;
            }
        }
        return farthest == 0 ? TEXT : PATH;
    }
}
