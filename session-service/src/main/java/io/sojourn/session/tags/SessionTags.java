package io.sojourn.session.tags;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tags of a session (S9). Of a session with more than fit those that occurred first are kept, names and properties each by themselves: so the
 * result follows from the session's events in the order of time, also where it goes on from the tags so far.
 */
public final class SessionTags {
    /** How many names of events and contents, and how many properties. */
    static final int MOST_OF_A_KIND = 50;

    private final Set<String> names = new HashSet<>();
    private final Set<String> properties = new HashSet<>();

    /** Without any. */
    public SessionTags() {
        this(List.of());
    }

    /** Goes on with tags as {@link #list} gave them. */
    public SessionTags(Collection<String> before) {
        before.forEach(tag -> kind(tag).add(tag));
    }

    /** Adds the tags of an event that is after those before it. */
    public void add(List<String> tags) {
        for (String tag : tags) {
            Set<String> kind = kind(tag);
            if (kind.size() < MOST_OF_A_KIND) {
                kind.add(tag);
            }
        }
    }

    /** The tags, sorted. */
    public List<String> list() {
        return Stream.concat(names.stream(), properties.stream()).sorted().toList();
    }

    private Set<String> kind(String tag) {
        return tag.startsWith(EventTags.PROPERTY) ? properties : names;
    }
}
