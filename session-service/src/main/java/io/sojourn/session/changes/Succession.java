package io.sojourn.session.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which known session lives on in which newly assembled one (S4): a known session lives on where its first event is now. If
 * several meet in one, the oldest of them is continued and the others are merged into it.
 *
 * @param <S> an assembled session
 * @param <K> a known one
 * @param continued the known session that a new one continues; those without are new
 * @param merged the known sessions that end in another one, each with the session that holds its first event now
 */
public record Succession<S, K>(Map<S, K> continued, Map<K, S> merged) {

    /**
     * The succession of known sessions.
     *
     * @param heirs for each first event's key the assembled session that holds it; a known session without heir is left out of the result
     * @param known where a known session began
     */
    public static <S, K> Succession<S, K> of(
            Map<String, S> heirs, Collection<K> knownSessions, Function<K, Beginning> known) {
        Comparator<K> oldestFirst = Comparator.comparing(known, Beginning.ORDER);
        Map<S, List<K>> claims = new HashMap<>();
        for (K session : knownSessions) {
            S heir = heirs.get(known.apply(session).eventKey());
            if (heir != null) {
                claims.computeIfAbsent(heir, none -> new ArrayList<>()).add(session);
            }
        }
        Map<S, K> continued = new HashMap<>();
        Map<K, S> merged = new HashMap<>();
        claims.forEach((heir, claimants) -> {
            K oldest = claimants.stream().min(oldestFirst).orElseThrow();
            continued.put(heir, oldest);
            claimants.stream().filter(one -> !one.equals(oldest)).forEach(one -> merged.put(one, heir));
        });
        return new Succession<>(Map.copyOf(continued), Map.copyOf(merged));
    }

    /** The known session that a new one continues, null if it is new. */
    public @Nullable K continuedBy(S assembled) {
        return continued.get(assembled);
    }

    /**
     * Where a known session began.
     *
     * @param startedAt milliseconds since 1970, UTC
     * @param eventKey its first event's
     */
    public record Beginning(long startedAt, String eventKey) {
        static final Comparator<Beginning> ORDER =
                Comparator.comparingLong(Beginning::startedAt).thenComparing(Beginning::eventKey);
    }
}
